package app.signalbox.server.leads;

import static app.signalbox.contract.leads.NextStep.Kind.ANSWER;
import static app.signalbox.contract.leads.NextStep.Kind.BLOCKED;
import static app.signalbox.contract.leads.NextStep.Kind.FOLLOW_UP;
import static app.signalbox.contract.leads.NextStep.Kind.MOVE;
import static app.signalbox.contract.leads.NextStep.Kind.NOTHING;
import static app.signalbox.contract.leads.NextStep.Kind.WAIT;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.NextStep;
import app.signalbox.server.inbox.TalkState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Derives from facts what to do about a lead. The first rule that fits counts; no model is asked. */
final class NextSteps {

    /** After so long without a word a reminder is welcome and not yet pressing. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    /** So close to its end a window goes before everything else. */
    private static final Duration CLOSING = Duration.ofHours(6);

    private NextSteps() {}

    static NextStep of(LeadStage stage, @Nullable TalkState talk, AnswerWindow window, Instant now) {
        if (stage == LeadStage.WON || stage == LeadStage.LOST) {
            return new NextStep(NOTHING, "The lead is closed. Nothing is left to do.", null);
        }
        if (talk == null) {
            return new NextStep(MOVE, "Its conversation is gone. Move the lead to won or lost.", null);
        }
        if (talk.status() == ConversationStatus.SPAM) {
            return new NextStep(
                    MOVE, "Its conversation is spam. Move the lead to lost, or reopen the conversation.", null);
        }
        return talk.waitingSince() == null ? afterAnswer(stage, talk, window, now) : whileWaiting(talk, window, now);
    }

    private static NextStep whileWaiting(TalkState talk, AnswerWindow window, Instant now) {
        Instant closesAt = window.closesAt();
        if (!window.isOpen()) {
            return new NextStep(
                    BLOCKED, "They wait, but the network allows no answer any more. " + window.wayOut(), null);
        }
        if (closesAt != null && closesAt.isBefore(now.plus(CLOSING))) {
            return new NextStep(ANSWER, "Answer before the network allows it no more.", closesAt);
        }
        return new NextStep(ANSWER, "They wait for our answer.", talk.answerBy());
    }

    private static NextStep afterAnswer(LeadStage stage, TalkState talk, AnswerWindow window, Instant now) {
        Instant spoke = talk.outboundAt();
        if (spoke == null) {
            return new NextStep(WAIT, "Nobody has answered, and nobody waits. Decide whether to write.", null);
        }
        if (stage == LeadStage.NEW) {
            return new NextStep(MOVE, "They have our answer. Move the lead to contacted.", null);
        }
        if (now.isBefore(spoke.plus(PATIENCE))) {
            return new NextStep(WAIT, "It is their turn. Follow up if nothing comes.", spoke.plus(PATIENCE));
        }
        if (!window.isOpen()) {
            return new NextStep(
                    BLOCKED, "They went quiet, and the network allows no message. " + window.wayOut(), null);
        }
        long days = Duration.between(spoke, now).toDays();
        return new NextStep(FOLLOW_UP, "No word for " + days + " days. Follow up once.", window.closesAt());
    }
}

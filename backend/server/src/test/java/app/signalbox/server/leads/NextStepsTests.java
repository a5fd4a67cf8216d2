package app.signalbox.server.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.NextStep;
import app.signalbox.contract.leads.NextStep.Kind;
import app.signalbox.server.inbox.TalkState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant HOUR_AGO = NOW.minus(Duration.ofHours(1));
    private static final Instant IN_AN_HOUR = NOW.plus(Duration.ofHours(1));
    private static final AnswerWindow SHUT = new AnswerWindow(false, null, "Ask the person to write again.");

    @Test
    void asksForAnAnswerWhileThePersonWaits() {
        NextStep step = step(LeadStage.NEW, waiting(), AnswerWindow.always());

        assertThat(step).isEqualTo(new NextStep(Kind.ANSWER, "They wait for our answer.", IN_AN_HOUR));
    }

    @Test
    void hurriesWhereTheWindowClosesSoon() {
        Instant closesAt = NOW.plus(Duration.ofHours(5));

        NextStep step = step(LeadStage.NEW, waiting(), new AnswerWindow(true, closesAt, ""));

        assertThat(step).isEqualTo(new NextStep(Kind.ANSWER, "Answer before the network allows it no more.", closesAt));
    }

    @Test
    void doesNotHurryWhereTheWindowClosesLater() {
        NextStep step = step(LeadStage.NEW, waiting(), new AnswerWindow(true, NOW.plus(Duration.ofHours(7)), ""));

        assertThat(step.dueAt()).isEqualTo(IN_AN_HOUR);
    }

    @Test
    void saysTheWayOutWhereTheNetworkAllowsNoAnswer() {
        NextStep step = step(LeadStage.QUALIFIED, waiting(), SHUT);

        assertThat(step.kind()).isEqualTo(Kind.BLOCKED);
        assertThat(step.sentence())
                .isEqualTo("They wait, but the network allows no answer any more. Ask the person to write again.");
    }

    @Test
    void movesANewLeadThatHasItsAnswer() {
        NextStep step = step(LeadStage.NEW, answered(HOUR_AGO), AnswerWindow.always());

        assertThat(step.sentence()).isEqualTo("They have our answer. Move the lead to contacted.");
    }

    @Test
    void leavesThemThreeDaysToAnswer() {
        NextStep step = step(LeadStage.CONTACTED, answered(HOUR_AGO), AnswerWindow.always());

        assertThat(step.kind()).isEqualTo(Kind.WAIT);
        assertThat(step.dueAt()).isEqualTo(HOUR_AGO.plus(Duration.ofDays(3)));
    }

    @Test
    void followsUpAfterThreeDaysWithoutAWord() {
        NextStep step = step(LeadStage.PROPOSAL, answered(NOW.minus(Duration.ofDays(4))), AnswerWindow.always());

        assertThat(step).isEqualTo(new NextStep(Kind.FOLLOW_UP, "No word for 4 days. Follow up once.", null));
    }

    @Test
    void followsUpNobodyWhomTheNetworkLetsNobodyWriteTo() {
        NextStep step = step(LeadStage.PROPOSAL, answered(NOW.minus(Duration.ofDays(9))), SHUT);

        assertThat(step.sentence())
                .isEqualTo("They went quiet, and the network allows no message. Ask the person to write again.");
    }

    @Test
    void leavesItToPeopleWhereNobodySpoke() {
        NextStep step = step(LeadStage.NEW, talk(ConversationStatus.RESOLVED, null, null), AnswerWindow.always());

        assertThat(step.sentence()).isEqualTo("Nobody has answered, and nobody waits. Decide whether to write.");
    }

    @Test
    void cleansUpWhatIsSpam() {
        NextStep step = step(LeadStage.NEW, talk(ConversationStatus.SPAM, HOUR_AGO, null), AnswerWindow.always());

        assertThat(step.kind()).isEqualTo(Kind.MOVE);
        assertThat(step.sentence()).startsWith("Its conversation is spam.");
    }

    @ParameterizedTest
    @EnumSource(names = {"WON", "LOST"})
    void hasNothingToDoForClosedLeads(LeadStage stage) {
        assertThat(step(stage, waiting(), AnswerWindow.always()).kind()).isEqualTo(Kind.NOTHING);
    }

    @Test
    void copesWithAConversationThatIsGone() {
        NextStep step = NextSteps.of(LeadStage.NEW, null, AnswerWindow.always(), NOW);

        assertThat(step.sentence()).isEqualTo("Its conversation is gone. Move the lead to won or lost.");
    }

    private static NextStep step(LeadStage stage, TalkState talk, AnswerWindow window) {
        return NextSteps.of(stage, talk, window, NOW);
    }

    private static TalkState waiting() {
        return talk(ConversationStatus.OPEN, HOUR_AGO, null);
    }

    private static TalkState answered(Instant at) {
        return talk(ConversationStatus.OPEN, null, at);
    }

    private static TalkState talk(
            ConversationStatus status, @Nullable Instant waitingSince, @Nullable Instant outboundAt) {
        return new TalkState(
                new UUID(0, 1),
                Channel.FACEBOOK,
                ThreadKind.DM,
                status,
                waitingSince,
                waitingSince == null ? null : IN_AN_HOUR,
                HOUR_AGO,
                outboundAt,
                null,
                null,
                null);
    }
}

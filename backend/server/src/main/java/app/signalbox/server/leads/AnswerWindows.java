package app.signalbox.server.leads;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.policy.Approval;
import app.signalbox.server.inbox.TalkState;
import app.signalbox.server.policy.Action;
import app.signalbox.server.policy.Author;
import app.signalbox.server.policy.Facts;
import app.signalbox.server.policy.Interaction;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.policy.PolicyDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the platforms' rules how long a person may still be written to. */
@Component
class AnswerWindows {

    /** Further away nobody wants to know when a window closes. */
    private static final Duration HORIZON = Duration.ofDays(8);

    private static final Duration EXACT = Duration.ofMinutes(1);

    private final PlatformRules rules;

    AnswerWindows(PlatformRules rules) {
        this.rules = rules;
    }

    AnswerWindow of(TalkState talk, Set<Approval> approvals, Instant now) {
        Optional<PolicyDecision.Refused> refusal = refusal(talk, approvals, now);
        if (refusal.isPresent()) {
            return new AnswerWindow(false, null, refusal.get().reason());
        }
        if (refusal(talk, approvals, now.plus(HORIZON)).isEmpty()) {
            return AnswerWindow.always();
        }
        Instant open = now;
        Instant closed = now.plus(HORIZON);
        while (Duration.between(open, closed).compareTo(EXACT) > 0) {
            Instant middle = open.plus(Duration.between(open, closed).dividedBy(2));
            if (refusal(talk, approvals, middle).isEmpty()) {
                open = middle;
            } else {
                closed = middle;
            }
        }
        return new AnswerWindow(true, open, "");
    }

    private Optional<PolicyDecision.Refused> refusal(TalkState talk, Set<Approval> approvals, Instant at) {
        Facts facts = Facts.memberActivity(talk.channel())
                .withInteraction(Interaction.in(talk.kind()))
                .withAuthor(Author.HUMAN)
                .withApprovals(approvals);
        Instant inbound = talk.inboundAt();
        if (inbound != null) {
            Duration age = inbound.isAfter(at) ? Duration.ZERO : Duration.between(inbound, at);
            facts = facts.withContentAge(age).withPersonEngagedFirst();
            facts = talk.kind() == ThreadKind.DM ? facts.withSinceLastInbound(age) : facts;
        }
        return rules.refusal(Action.SEND, facts);
    }
}

package app.signalbox.server.outbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import app.signalbox.server.policy.PolicyDecision;

/** A platform's rule forbids to send this. */
public final class ReplyRefusedException extends DomainException {

    private final String ruleId;

    ReplyRefusedException(PolicyDecision.Refused rule) {
        super(ProblemKind.CONFLICT, rule.reason() + " (" + rule.source() + ")");
        this.ruleId = rule.ruleId();
    }

    /** Stable id of the rule. */
    public String ruleId() {
        return ruleId;
    }
}

package app.signalbox.server.triage.correction;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import app.signalbox.server.policy.PolicyDecision;

/** The terms of the network forbid a lead score, by whomever. */
public final class ScoreForbiddenException extends DomainException {

    ScoreForbiddenException(PolicyDecision.Refused refusal) {
        super(ProblemKind.FORBIDDEN, refusal.reason());
    }
}

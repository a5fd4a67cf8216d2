package app.signalbox.server.policy;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Rules that can't be read, or say nothing that could be decided by. */
public final class InvalidRuleBookException extends DomainException {

    InvalidRuleBookException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

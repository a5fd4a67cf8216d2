package app.signalbox.server.rules;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A rule says something that can't be done. */
public final class InvalidRuleException extends DomainException {

    InvalidRuleException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

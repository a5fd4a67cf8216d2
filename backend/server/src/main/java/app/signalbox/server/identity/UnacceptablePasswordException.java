package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A password that breaks the rule. */
public final class UnacceptablePasswordException extends DomainException {

    UnacceptablePasswordException(String message) {
        super(ProblemKind.INVALID, message);
    }
}

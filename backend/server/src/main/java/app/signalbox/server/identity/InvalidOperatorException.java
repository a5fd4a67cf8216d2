package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** An email address or a name that can't be accepted. */
public final class InvalidOperatorException extends DomainException {

    InvalidOperatorException(String message) {
        super(ProblemKind.INVALID, message);
    }
}

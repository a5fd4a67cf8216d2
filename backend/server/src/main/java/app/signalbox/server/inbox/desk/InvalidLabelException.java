package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A label can't be like this. */
public final class InvalidLabelException extends DomainException {

    InvalidLabelException(String message) {
        super(ProblemKind.INVALID, message);
    }
}

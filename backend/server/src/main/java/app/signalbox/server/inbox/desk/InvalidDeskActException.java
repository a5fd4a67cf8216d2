package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** An act says something that can't be done to any conversation. */
public final class InvalidDeskActException extends DomainException {

    InvalidDeskActException(String message) {
        super(ProblemKind.INVALID, message);
    }
}

package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A note can't be like this. */
public final class InvalidNoteException extends DomainException {

    InvalidNoteException(String message) {
        super(ProblemKind.INVALID, message);
    }
}

package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The bound tenant has no such note. */
public final class UnknownNoteException extends DomainException {

    UnknownNoteException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no note " + id + " here. It may have been deleted.");
    }
}

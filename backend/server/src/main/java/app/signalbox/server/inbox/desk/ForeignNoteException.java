package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Somebody wants to delete what another wrote. */
public final class ForeignNoteException extends DomainException {

    ForeignNoteException() {
        super(ProblemKind.FORBIDDEN, "Only who wrote a note can delete it. Ask them, or write another note.");
    }
}

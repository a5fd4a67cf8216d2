package app.signalbox.server.outbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The bound tenant's outbox has no such entry. */
public final class UnknownEntryException extends DomainException {

    UnknownEntryException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no entry " + id + " in this outbox.");
    }
}

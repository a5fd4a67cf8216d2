package app.signalbox.server.outbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The bound tenant has no such message, or its author took it back. */
public final class UnknownMessageException extends DomainException {

    UnknownMessageException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no message " + id + " here any more.");
    }
}

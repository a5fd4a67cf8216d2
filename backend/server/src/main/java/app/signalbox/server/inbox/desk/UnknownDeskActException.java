package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The bound tenant has no such act. */
public final class UnknownDeskActException extends DomainException {

    UnknownDeskActException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no act " + id + " here. Look at the history of a conversation.");
    }
}

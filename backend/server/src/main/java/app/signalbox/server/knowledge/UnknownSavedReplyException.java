package app.signalbox.server.knowledge;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The tenant has no saved reply of this id. */
public final class UnknownSavedReplyException extends DomainException {

    UnknownSavedReplyException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no saved reply " + id + ". Somebody may have removed it; list them anew.");
    }
}

package app.signalbox.server.triage.feedback;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The tenant has no draft of this id. */
public final class UnknownDraftException extends DomainException {

    UnknownDraftException(UUID id) {
        super(
                ProblemKind.NOT_FOUND,
                "There is no draft " + id + ". It may have gone with its message; open the conversation anew.");
    }
}

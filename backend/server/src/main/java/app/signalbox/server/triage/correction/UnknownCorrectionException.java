package app.signalbox.server.triage.correction;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The bound tenant has no such correction. */
public final class UnknownCorrectionException extends DomainException {

    UnknownCorrectionException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no correction " + id + " here. Look it up in the list of corrections.");
    }
}

package app.signalbox.server.triage.correction;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A correction names no aspect, or no value that the aspect can have. */
public final class InvalidCorrectionException extends DomainException {

    InvalidCorrectionException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

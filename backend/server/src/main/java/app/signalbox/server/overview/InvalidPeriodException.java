package app.signalbox.server.overview;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A report can't be made over these days. */
public final class InvalidPeriodException extends DomainException {

    InvalidPeriodException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

package app.signalbox.server.cost;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A price can't be accepted as it is. */
public final class InvalidPriceException extends DomainException {

    InvalidPriceException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

package app.signalbox.server.cost;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A price would change what already counted. */
public final class PriceNotLaterException extends DomainException {

    PriceNotLaterException(String item) {
        super(
                ProblemKind.CONFLICT,
                "\"" + item + "\" has a price already. The next one must begin after all that are there, and not in the"
                        + " past; leave effectiveFrom away to begin now.");
    }
}

package app.signalbox.server.web;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A page of a size that is not served. */
public final class InvalidLimitException extends DomainException {

    InvalidLimitException(int asked) {
        super(
                ProblemKind.INVALID,
                "The limit " + asked + " is not served. Ask for 1 to " + PageLimit.MOST
                        + " rows; without a limit there are " + PageLimit.USUAL + ".");
    }
}

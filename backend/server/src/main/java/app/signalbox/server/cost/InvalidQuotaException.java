package app.signalbox.server.cost;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A quota can't be accepted as it is. */
public final class InvalidQuotaException extends DomainException {

    InvalidQuotaException(String field, int most) {
        super(ProblemKind.INVALID, field + " is 0 to " + most + ", or absent for the deployment's own.");
    }
}

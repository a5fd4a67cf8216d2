package app.signalbox.server.audit;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A filter of the trail can't be read. */
public final class InvalidAuditFilterException extends DomainException {

    InvalidAuditFilterException(String message) {
        super(ProblemKind.INVALID, message);
    }
}

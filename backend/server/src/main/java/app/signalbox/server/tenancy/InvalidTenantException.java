package app.signalbox.server.tenancy;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A field of a tenant can't be accepted. */
public final class InvalidTenantException extends DomainException {

    InvalidTenantException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

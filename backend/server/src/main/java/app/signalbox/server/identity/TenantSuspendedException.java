package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** The tenant is suspended, and the caller is none of those who may end that. */
public final class TenantSuspendedException extends DomainException {

    TenantSuspendedException(String name) {
        super(
                ProblemKind.FORBIDDEN,
                name + " is suspended. What arrives is kept; ask an agency admin to resume the tenant.");
    }
}

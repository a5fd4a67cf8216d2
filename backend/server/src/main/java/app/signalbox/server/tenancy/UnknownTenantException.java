package app.signalbox.server.tenancy;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** No tenant of this name that the caller may see. */
public final class UnknownTenantException extends DomainException {

    public UnknownTenantException(String slug) {
        super(
                ProblemKind.NOT_FOUND,
                "There is no tenant \"" + slug
                        + "\" that you may enter. Check the name or ask an agency admin for access.");
    }
}

package app.signalbox.server.tenancy;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A tenant could not be made; nothing of it is left. */
public final class ProvisioningFailedException extends DomainException {

    ProvisioningFailedException(String slug) {
        super(
                ProblemKind.UNAVAILABLE,
                "The tenant \"" + slug
                        + "\" could not be set up and nothing of it is left. Try again; the log has the cause.");
    }
}

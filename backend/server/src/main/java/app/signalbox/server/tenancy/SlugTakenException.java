package app.signalbox.server.tenancy;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Two tenants or agencies can't share a slug. */
public final class SlugTakenException extends DomainException {

    SlugTakenException(String slug) {
        super(ProblemKind.CONFLICT, "The name \"" + slug + "\" is taken. Choose another slug.");
    }
}

package app.signalbox.server.tenancy;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** No agency of this name. */
public final class UnknownAgencyException extends DomainException {

    UnknownAgencyException(String slug) {
        super(ProblemKind.NOT_FOUND, "There is no agency \"" + slug + "\". Check the name.");
    }
}

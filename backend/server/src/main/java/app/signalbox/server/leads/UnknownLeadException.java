package app.signalbox.server.leads;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The bound tenant has no such lead. */
public final class UnknownLeadException extends DomainException {

    UnknownLeadException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no lead " + id + " here. Look it up in the list of leads.");
    }
}

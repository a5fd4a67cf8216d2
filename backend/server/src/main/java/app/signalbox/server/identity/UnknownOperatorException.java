package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** No operator, or no membership, that the caller may manage. */
public final class UnknownOperatorException extends DomainException {

    UnknownOperatorException() {
        super(
                ProblemKind.NOT_FOUND,
                "There is no such operator that you may manage. Check the id or ask the admin of their agency.");
    }
}

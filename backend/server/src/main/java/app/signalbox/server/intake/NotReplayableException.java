package app.signalbox.server.intake;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** There is no event of this number that could be applied again. */
public final class NotReplayableException extends DomainException {

    NotReplayableException(long id) {
        super(
                ProblemKind.NOT_FOUND,
                "No parked or failed event " + id
                        + " of a tenant of yours is here. It may have been applied meanwhile.");
    }
}

package app.signalbox.server.channels;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The tenant has no such account. */
public final class UnknownAccountException extends DomainException {

    public UnknownAccountException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no channel account " + id + " here. It may have been disconnected.");
    }
}

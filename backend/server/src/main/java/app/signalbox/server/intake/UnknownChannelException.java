package app.signalbox.server.intake;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A channel was named that there is none of. */
public final class UnknownChannelException extends DomainException {

    UnknownChannelException(String channel) {
        super(
                ProblemKind.INVALID,
                "There is no channel \"" + channel + "\". Name one of facebook, instagram, x and linkedin.");
    }
}

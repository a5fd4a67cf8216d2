package app.signalbox.server.outbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Somebody else answered after what the operator had seen. */
public final class StaleReplyException extends DomainException {

    public StaleReplyException() {
        super(
                ProblemKind.CONFLICT,
                "Somebody else has answered since you opened this conversation. Look at what they wrote, then send yours"
                        + " if it is still needed.");
    }
}

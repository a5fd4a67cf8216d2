package app.signalbox.server.inbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The bound tenant has no such conversation. */
public final class UnknownConversationException extends DomainException {

    public UnknownConversationException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no conversation " + id + " here. Look it up in the inbox.");
    }
}

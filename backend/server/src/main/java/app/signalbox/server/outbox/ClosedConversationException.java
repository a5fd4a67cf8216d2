package app.signalbox.server.outbox;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A closed conversation is not answered. */
public final class ClosedConversationException extends DomainException {

    ClosedConversationException(ConversationStatus status) {
        super(ProblemKind.CONFLICT, "This conversation is closed as " + status.value() + ". Reopen it, then answer.");
    }
}

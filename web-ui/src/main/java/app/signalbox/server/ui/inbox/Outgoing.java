package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.ReplyOptions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation can be answered, and what is on its way out of it.
 *
 * @param options absent where it is closed or the operator may not answer
 * @param allowed whether the operator may act on its messages
 */
record Outgoing(@Nullable ReplyOptions options, List<OutboxEntry> entries, boolean allowed) {

    static final Outgoing NOTHING = new Outgoing(null, List.of(), false);

    Outgoing {
        entries = List.copyOf(entries);
    }

    /** Entries that are to be shown because they are no messages yet. */
    List<OutboxEntry> pending() {
        return entries.stream().filter(Outgoing::isPending).toList();
    }

    /** The entry that became this message. */
    Optional<OutboxEntry> of(MessageView message) {
        return entries.stream()
                .filter(OutboxEntry::speaks)
                .filter(entry -> message.providerMessageId().equals(entry.providerMessageId()))
                .findFirst();
    }

    Optional<OutboxEntry> lastHeld() {
        return entries.reversed().stream()
                .filter(entry -> entry.state() == OutboxState.HELD)
                .findFirst();
    }

    private static boolean isPending(OutboxEntry entry) {
        return switch (entry.state()) {
            case HELD, READY, SENDING, UNKNOWN, FAILED -> true;
            case ACCEPTED, DELIVERED, READ, CANCELLED -> false;
        };
    }
}

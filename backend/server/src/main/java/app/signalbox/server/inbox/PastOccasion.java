package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An occasion that has passed, with the conversation as it stood then, as the history of the desk tells.
 *
 * @param text first 200 characters of the message
 */
public record PastOccasion(
        Occasion occasion,
        @Nullable String text,
        ConversationStatus status,
        @Nullable UUID assigneeId,
        Priority priority,
        Set<UUID> labels) {

    public PastOccasion {
        labels = Set.copyOf(labels);
    }
}

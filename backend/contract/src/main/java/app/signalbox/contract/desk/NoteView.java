package app.signalbox.contract.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A private remark beside a conversation.
 *
 * @param authorId the operator, absent for a machine
 * @param mentioned operators named in it as {@code @name}
 */
public record NoteView(
        UUID id,
        UUID conversationId,
        @Nullable UUID authorId,
        @Nullable String authorName,
        String text,
        List<UUID> mentioned,
        Instant writtenAt) {

    public NoteView {
        mentioned = List.copyOf(mentioned);
    }
}

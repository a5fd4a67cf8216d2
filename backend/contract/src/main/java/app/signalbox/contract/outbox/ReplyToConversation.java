package app.signalbox.contract.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to what was said last.
 *
 * @param text 1 to as many characters as the network takes, see {@link ReplyOptions}; may be empty where files go along
 * @param form {@code direct} in direct messages, {@code public} elsewhere, when absent
 * @param draftId the draft it was made from, absent if the operator wrote it
 * @param seenMessageId the last message that the operator had seen; when given, the answer is refused if somebody
 *     else has answered since
 * @param attachmentIds files that were uploaded to this conversation and have not gone out yet, in the order in which
 *     they are to go
 */
public record ReplyToConversation(
        String text,
        @Nullable ReplyForm form,
        @Nullable UUID draftId,
        @Nullable UUID seenMessageId,
        List<UUID> attachmentIds) {

    public ReplyToConversation {
        attachmentIds = attachmentIds == null ? List.of() : List.copyOf(attachmentIds);
    }

    /** Words alone. */
    public ReplyToConversation(
            String text, @Nullable ReplyForm form, @Nullable UUID draftId, @Nullable UUID seenMessageId) {
        this(text, form, draftId, seenMessageId, List.of());
    }
}

package app.signalbox.contract.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to what was said last.
 *
 * @param text 1 to as many characters as the network takes, see {@link ReplyOptions}
 * @param form {@code direct} in direct messages, {@code public} elsewhere, when absent
 * @param draftId the draft it was made from, absent if the operator wrote it
 * @param seenMessageId the last message that the operator had seen; when given, the answer is refused if somebody
 *     else has answered since
 */
public record ReplyToConversation(
        String text,
        @Nullable ReplyForm form,
        @Nullable UUID draftId,
        @Nullable UUID seenMessageId) {}

package app.signalbox.contract.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One utterance.
 *
 * @param text absent where the network sent none, where its content is still pending, after a deletion, or once it expired
 * @param authorName whom the network names as its author, absent if it names nobody
 * @param providerTime the network's clock
 * @param receivedAt our clock, when the webhook was accepted
 * @param editedCount how often the author changed it
 * @param deletedAt when the author took it back
 * @param expiredAt when its words went because nobody may keep them longer
 * @param contentPending true while only the id of the content is known
 * @param recovered true if we asked the network for it because no webhook had told of it
 */
public record MessageView(
        UUID id,
        String providerMessageId,
        Direction direction,
        AuthorKind authorKind,
        @Nullable String authorName,
        @Nullable String text,
        Instant providerTime,
        Instant receivedAt,
        int editedCount,
        @Nullable Instant deletedAt,
        @Nullable Instant hiddenAt,
        @Nullable Instant expiredAt,
        boolean contentPending,
        boolean recovered,
        List<AttachmentView> attachments,
        List<ReactionView> reactions) {

    public MessageView {
        attachments = List.copyOf(attachments);
        reactions = List.copyOf(reactions);
    }
}

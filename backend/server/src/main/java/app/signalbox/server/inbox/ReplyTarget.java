package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.triage.Urgency;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as whoever answers it has to know it.
 *
 * @param account the network's id of the account it is on
 * @param threadKey key of its thread, as events name it
 * @param subjectRef the post, media or ad it is about
 * @param person the network's id of whom it is with, absent if the network names nobody
 * @param handle how the network addresses them, absent if it gave none
 * @param lastInboundAt when the person last wrote anything in the thread, by the network's clock
 * @param answers what they said last in this conversation, absent if nothing that still stands
 * @param answered how often we have answered that
 */
public record ReplyTarget(
        UUID conversationId,
        ConversationStatus status,
        UUID channelAccountId,
        String account,
        Channel channel,
        ThreadKind kind,
        String threadKey,
        @Nullable String subjectRef,
        @Nullable String person,
        @Nullable String handle,
        @Nullable Instant lastInboundAt,
        @Nullable Said answers,
        int answered,
        @Nullable Instant waitingSince,
        @Nullable Urgency urgency) {

    /** A message by its ids and time. */
    public record Said(UUID messageId, String providerMessageId, Instant at) {}
}

package app.signalbox.contract.outbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.AuthorKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something on its way out, or what became of it. An answer that a network takes only in several messages is as many
 * entries, each with its own fate; they go one after the other, and none goes if one before it did not.
 *
 * @param targetMessageId the message that it answers or is about
 * @param text the words, absent for acts without
 * @param authorName the operator's name, absent for the AI and for automation
 * @param holdUntil until when it can be recalled for sure
 * @param nextAttemptAt when it is tried again or looked for, absent if it isn't waiting for that
 * @param attempts how often it was tried
 * @param providerMessageId the network's id, absent until known
 * @param reason a sentence on why it waits, failed or was cancelled, absent otherwise
 * @param ruleId the platform rule that stopped it, absent otherwise
 * @param answerId the same for all entries of one answer: the id of the first
 * @param attachments the files that it carries
 */
public record OutboxEntry(
        UUID id,
        UUID conversationId,
        Channel channel,
        OutboxAct act,
        ReplyForm form,
        @Nullable UUID targetMessageId,
        @Nullable String text,
        AuthorKind authorKind,
        @Nullable String authorName,
        OutboxState state,
        Instant createdAt,
        Instant holdUntil,
        @Nullable Instant nextAttemptAt,
        int attempts,
        @Nullable String providerMessageId,
        @Nullable Instant acceptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable String reason,
        @Nullable String ruleId,
        UUID answerId,
        List<OutgoingAttachment> attachments) {

    public OutboxEntry {
        attachments = List.copyOf(attachments);
    }

    /** Whether it says something to a person, in words or with files. */
    public boolean speaks() {
        return text != null || !attachments.isEmpty();
    }
}

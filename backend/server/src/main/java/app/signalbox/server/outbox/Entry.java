package app.signalbox.server.outbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyForm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something on its way out, as its row says; what the API shows is {@link #view}.
 *
 * @param verbatim whether the draft goes out as the AI wrote it
 * @param answerId the first entry of the same answer
 * @param part counts the entries of an answer from 0
 * @param attachments files that it carries, in their order
 */
record Entry(
        UUID id,
        UUID conversationId,
        UUID channelAccountId,
        String account,
        Channel channel,
        OutboxAct act,
        ReplyForm form,
        @Nullable UUID targetMessageId,
        @Nullable String text,
        AuthorKind authorKind,
        @Nullable UUID operatorId,
        @Nullable String authorName,
        @Nullable UUID draftId,
        boolean verbatim,
        OutboxState state,
        Instant createdAt,
        Instant holdUntil,
        @Nullable Instant nextAttemptAt,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable String tag,
        @Nullable String providerMessageId,
        @Nullable Instant acceptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable String reason,
        @Nullable String ruleId,
        UUID answerId,
        int part,
        List<OutgoingAttachment> attachments) {

    Entry {
        attachments = List.copyOf(attachments);
    }

    /** Words go one after the other; everything else waits for nobody. */
    UUID lane() {
        return hasWords() ? conversationId : id;
    }

    boolean hasWords() {
        return switch (act) {
            case REPLY, PRIVATE_REPLY -> true;
            case HIDE, UNHIDE, DELETE, LIKE, UNLIKE -> false;
        };
    }

    boolean isOperatorsAnswer() {
        return hasWords() && authorKind == AuthorKind.OPERATOR;
    }

    /** What of the network's limits it counts against. */
    String endpoint() {
        return switch (act) {
            case REPLY -> form == ReplyForm.DIRECT ? "dm" : "reply";
            case PRIVATE_REPLY -> "private-reply";
            case HIDE, UNHIDE, DELETE -> "moderation";
            case LIKE, UNLIKE -> "like";
        };
    }

    /** The same with its files. */
    Entry with(List<OutgoingAttachment> files) {
        return new Entry(
                id,
                conversationId,
                channelAccountId,
                account,
                channel,
                act,
                form,
                targetMessageId,
                text,
                authorKind,
                operatorId,
                authorName,
                draftId,
                verbatim,
                state,
                createdAt,
                holdUntil,
                nextAttemptAt,
                attempts,
                triedAt,
                tag,
                providerMessageId,
                acceptedAt,
                deliveredAt,
                readAt,
                reason,
                ruleId,
                answerId,
                part,
                files);
    }

    /** A further part of the same answer, with one file. */
    Entry part(UUID partId, int number, OutgoingAttachment file) {
        return new Entry(
                partId,
                conversationId,
                channelAccountId,
                account,
                channel,
                act,
                form,
                targetMessageId,
                null,
                authorKind,
                operatorId,
                authorName,
                null,
                false,
                state,
                createdAt.plusNanos(number * 1_000L),
                holdUntil,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                answerId,
                number,
                List.of(file));
    }

    OutboxEntry view() {
        return new OutboxEntry(
                id,
                conversationId,
                channel,
                act,
                form,
                targetMessageId,
                text,
                authorKind,
                authorName,
                state,
                createdAt,
                holdUntil,
                nextAttemptAt,
                attempts,
                providerMessageId,
                acceptedAt,
                deliveredAt,
                readAt,
                reason,
                ruleId,
                answerId,
                attachments);
    }
}

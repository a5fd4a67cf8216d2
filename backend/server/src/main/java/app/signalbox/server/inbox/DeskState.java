package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.triage.Intent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the desk acts on it; what follows from its messages is derived in SQL.
 *
 * @param handledUpTo what was said until then has been dealt with, by the network's clock
 * @param snoozedUntil set while it is snoozed
 * @param identityId the person it is with, if known
 * @param language ISO 639-1 code, absent until triaged
 */
public record DeskState(
        UUID conversationId,
        ConversationStatus status,
        @Nullable Instant resolvedAt,
        @Nullable Instant handledUpTo,
        @Nullable Instant snoozedUntil,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        Priority priority,
        Instant lastMessageAt,
        @Nullable UUID identityId,
        @Nullable String language,
        @Nullable Intent intent) {

    /**
     * Moved to {@code open}, {@code pending}, {@code resolved} or {@code spam}.
     *
     * @throws StatusRefusedException if it can't go there
     */
    public DeskState moved(ConversationStatus to, Instant now) {
        return switch (to) {
            case OPEN -> opened();
            case PENDING -> parked();
            case RESOLVED -> resolved(now);
            case SPAM -> with(ConversationStatus.SPAM, null, handledUpTo, null);
            case NEW -> throw new StatusRefusedException("A conversation is new only once. Open it instead.");
            case SNOOZED ->
                throw new StatusRefusedException("A snooze needs a time to wake up. Snooze it until then instead.");
        };
    }

    /**
     * Away until then.
     *
     * @throws StatusRefusedException if it is closed
     */
    public DeskState snoozed(Instant until) {
        if (isClosed()) {
            throw new StatusRefusedException(
                    "This conversation is closed as " + status.value() + ". Reopen it before you snooze it.");
        }
        return with(ConversationStatus.SNOOZED, null, handledUpTo, Moment.exact(until));
    }

    /** Back if its time has come, otherwise as it is. */
    public DeskState awake(Instant now) {
        return status != ConversationStatus.SNOOZED || snoozedUntil == null || snoozedUntil.isAfter(now)
                ? this
                : with(ConversationStatus.OPEN, null, handledUpTo, null);
    }

    /** With somebody on it, or nobody. */
    public DeskState assigned(@Nullable UUID id, @Nullable String name) {
        return new DeskState(
                conversationId,
                status,
                resolvedAt,
                handledUpTo,
                snoozedUntil,
                id,
                name,
                priority,
                lastMessageAt,
                identityId,
                language,
                intent);
    }

    /** With this priority. */
    public DeskState prioritised(Priority to) {
        return new DeskState(
                conversationId,
                status,
                resolvedAt,
                handledUpTo,
                snoozedUntil,
                assigneeId,
                assigneeName,
                to,
                lastMessageAt,
                identityId,
                language,
                intent);
    }

    /** Put where it stood before, whatever that was. */
    public DeskState with(
            ConversationStatus to,
            @Nullable Instant resolved,
            @Nullable Instant handled,
            @Nullable Instant snoozed) {
        return new DeskState(
                conversationId,
                to,
                resolved,
                handled,
                snoozed,
                assigneeId,
                assigneeName,
                priority,
                lastMessageAt,
                identityId,
                language,
                intent);
    }

    private DeskState opened() {
        return with(ConversationStatus.OPEN, null, isClosed() ? null : handledUpTo, null);
    }

    private DeskState parked() {
        if (isClosed()) {
            throw new StatusRefusedException(
                    "This conversation is closed as " + status.value() + ". Reopen it before you park it.");
        }
        return with(ConversationStatus.PENDING, null, handledUpTo, null);
    }

    private DeskState resolved(Instant now) {
        return switch (status) {
            case NEW, OPEN, PENDING, SNOOZED ->
                with(ConversationStatus.RESOLVED, Moment.exact(now), lastMessageAt, null);
            case SPAM ->
                throw new StatusRefusedException(
                        "This conversation is marked as spam. Reopen it first if it is none, then resolve it.");
            case RESOLVED -> this;
        };
    }

    private boolean isClosed() {
        return status == ConversationStatus.RESOLVED || status == ConversationStatus.SPAM;
    }
}

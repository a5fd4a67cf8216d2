package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stretch of a thread that one conversation covers, as far as placing messages needs it. */
final class Span {

    private final UUID conversationId;
    private final UUID threadId;
    private ConversationStatus status;
    private Instant openedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant handledUpTo;
    private Change change;

    /** Whether the database knows it as it is now. */
    enum Change {
        NONE,
        MOVED,
        OPENED
    }

    private Span(
            UUID conversationId,
            UUID threadId,
            ConversationStatus status,
            Instant openedAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant handledUpTo,
            Change change) {
        this.conversationId = conversationId;
        this.threadId = threadId;
        this.status = status;
        this.openedAt = openedAt;
        this.resolvedAt = resolvedAt;
        this.handledUpTo = handledUpTo;
        this.change = change;
    }

    static Span open(UUID conversationId, UUID threadId, Instant openedAt) {
        return new Span(conversationId, threadId, ConversationStatus.NEW, openedAt, null, null, Change.OPENED);
    }

    static Span stored(
            UUID conversationId,
            UUID threadId,
            ConversationStatus status,
            Instant openedAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant handledUpTo) {
        return new Span(conversationId, threadId, status, openedAt, resolvedAt, handledUpTo, Change.NONE);
    }

    /** Covers this time too. */
    void reachBackTo(Instant time) {
        if (time.isBefore(openedAt)) {
            openedAt = time;
            moved();
        }
    }

    /** Takes in what the person said then. What comes late was not there when the rest was dealt with, so it waits. */
    void hear(Instant time) {
        if (status == ConversationStatus.SNOOZED) {
            status = ConversationStatus.OPEN;
            moved();
        }
        if (handledUpTo != null && !time.isAfter(handledUpTo)) {
            handledUpTo = time.minus(1, ChronoUnit.MICROS);
            moved();
        }
        reachBackTo(time);
    }

    /** Opens a resolved conversation for a message that nobody has seen. */
    void reopen(Instant time) {
        status = ConversationStatus.OPEN;
        resolvedAt = null;
        moved();
        hear(time);
    }

    /** Whether a message of this time comes too long after the resolution to belong here. */
    boolean isLapsed(Instant time, Duration reopenWithin) {
        return resolvedAt != null && time.isAfter(resolvedAt.plus(reopenWithin));
    }

    boolean isUntouched() {
        return status == ConversationStatus.NEW;
    }

    boolean isResolved() {
        return status == ConversationStatus.RESOLVED;
    }

    private void moved() {
        if (change == Change.NONE) {
            change = Change.MOVED;
        }
    }

    UUID conversationId() {
        return conversationId;
    }

    UUID threadId() {
        return threadId;
    }

    ConversationStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    Instant handledUpTo() {
        return handledUpTo;
    }

    Change change() {
        return change;
    }
}

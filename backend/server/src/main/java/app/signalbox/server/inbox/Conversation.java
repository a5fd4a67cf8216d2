package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as operators act on it. Born by the applier; what follows from its messages is derived in SQL. */
@Entity
class Conversation {

    @Id
    private UUID conversationId;

    @Convert(converter = StatusColumn.class)
    private ConversationStatus status;

    private @Nullable Instant resolvedAt;

    /** What was said until then has been dealt with, by the network's clock. */
    private @Nullable Instant handledUpTo;

    @Column(insertable = false, updatable = false)
    private Instant lastMessageAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    /** Takes it up, or takes it up again. */
    void open() {
        resolvedAt = null;
        if (status == ConversationStatus.RESOLVED || status == ConversationStatus.SPAM) {
            handledUpTo = null;
        }
        status = ConversationStatus.OPEN;
    }

    /** Waits for somebody else. */
    void park() {
        if (status == ConversationStatus.RESOLVED || status == ConversationStatus.SPAM) {
            throw new StatusRefusedException(
                    "This conversation is closed as " + status.value() + ". Reopen it before you park it.");
        }
        status = ConversationStatus.PENDING;
    }

    void resolve(Instant now) {
        switch (status) {
            case NEW, OPEN, PENDING, SNOOZED -> {
                status = ConversationStatus.RESOLVED;
                resolvedAt = now;
                handledUpTo = lastMessageAt;
            }
            case SPAM ->
                throw new StatusRefusedException(
                        "This conversation is marked as spam. Reopen it first if it is none, then resolve it.");
            case RESOLVED -> {}
        }
    }

    void markSpam() {
        status = ConversationStatus.SPAM;
        resolvedAt = null;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    Instant handledUpTo() {
        return handledUpTo;
    }

    ConversationStatus status() {
        return status;
    }
}

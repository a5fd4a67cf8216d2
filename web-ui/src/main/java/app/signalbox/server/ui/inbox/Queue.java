package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the inbox by where conversations stand. */
enum Queue {
    NEW("New", "inbox", ConversationStatus.NEW, "Nothing new", "A message that arrives shows up here by itself."),
    OPEN("Open", "open", ConversationStatus.OPEN, "Nothing open", "Conversations that were taken up again are here."),
    PENDING(
            "Waiting",
            "clock",
            ConversationStatus.PENDING,
            "Nothing waiting",
            "Conversations that wait for the other side are here."),
    RESOLVED(
            "Resolved",
            "check",
            ConversationStatus.RESOLVED,
            "Nothing resolved yet",
            "Press e to resolve a conversation."),
    SPAM("Spam", "spam", ConversationStatus.SPAM, "No spam", "Press ! to put a conversation away as spam."),
    EVERYTHING(
            "Everything",
            "all",
            null,
            "No conversations yet",
            "They appear when a connected page or profile receives a message.");

    private final String label;
    private final String glyph;
    private final @Nullable ConversationStatus status;
    private final String emptyTitle;
    private final String emptyText;

    Queue(String label, String glyph, @Nullable ConversationStatus status, String emptyTitle, String emptyText) {
        this.label = label;
        this.glyph = glyph;
        this.status = status;
        this.emptyTitle = emptyTitle;
        this.emptyText = emptyText;
    }

    static Optional<Queue> of(String path) {
        return Arrays.stream(values())
                .filter(queue -> queue.path().equals(path))
                .findFirst();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String glyph() {
        return glyph;
    }

    @Nullable
    ConversationStatus status() {
        return status;
    }

    String emptyTitle() {
        return emptyTitle;
    }

    String emptyText() {
        return emptyText;
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.InboxOrder;
import app.signalbox.server.inbox.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the inbox: a search that everybody needs. */
enum Queue {
    MINE(
            "Mine",
            "mine",
            "assigned:me is:current",
            "Nothing of yours",
            "Conversations that you take or are given are here."),
    UNASSIGNED(
            "Unassigned",
            "unassigned",
            "assigned:nobody is:current",
            "Somebody is on everything",
            "Conversations that nobody has taken are here."),
    UNSURE(
            "AI unsure",
            "unsure",
            "is:unsure is:current",
            "The AI is sure of everything",
            "What it can't read for certain comes here for you to read."),
    LEADS(
            "Leads",
            "leads",
            "is:lead is:current",
            "No leads right now",
            "People who seem to want to buy show up here by themselves."),
    WAITING(
            "Waiting",
            "clock",
            "is:waiting",
            "Nobody waits",
            "People who wait for an answer are here, the most urgent first."),
    NEW("New", "inbox", ConversationStatus.NEW, "Nothing new", "A message that arrives shows up here by itself."),
    OPEN("Open", "open", ConversationStatus.OPEN, "Nothing open", "Conversations that were taken up again are here."),
    PENDING(
            "Pending",
            "pending",
            ConversationStatus.PENDING,
            "Nothing pending",
            "Conversations that wait for the other side are here."),
    SNOOZED(
            "Snoozed",
            "asleep",
            ConversationStatus.SNOOZED,
            "Nothing snoozed",
            "Conversations that come back at a time you chose are here."),
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
            "",
            "No conversations yet",
            "They appear when a connected page or profile receives a message.");

    private final String label;
    private final String glyph;
    private final @Nullable ConversationStatus status;
    private final String search;
    private final String emptyTitle;
    private final String emptyText;

    Queue(String label, String glyph, String search, String emptyTitle, String emptyText) {
        this(label, glyph, null, search, emptyTitle, emptyText);
    }

    Queue(String label, String glyph, ConversationStatus status, String emptyTitle, String emptyText) {
        this(label, glyph, status, "status:" + status.value(), emptyTitle, emptyText);
    }

    Queue(
            String label,
            String glyph,
            @Nullable ConversationStatus status,
            String search,
            String emptyTitle,
            String emptyText) {
        this.label = label;
        this.glyph = glyph;
        this.status = status;
        this.search = search;
        this.emptyTitle = emptyTitle;
        this.emptyText = emptyText;
    }

    static Optional<Queue> of(String path) {
        return Arrays.stream(values())
                .filter(queue -> queue.path().equals(path))
                .findFirst();
    }

    /** Those in which somebody wants something; the others only grow. */
    static List<Queue> counted() {
        return Arrays.stream(values()).filter(Queue::isCurrent).toList();
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

    /** The one status of its conversations, if it is one. */
    @Nullable
    ConversationStatus status() {
        return status;
    }

    /** What one would write into the search field for it. */
    String search() {
        return search;
    }

    InboxFilter filter() {
        return SearchText.read(search);
    }

    InboxOrder usualOrder() {
        return this == WAITING ? InboxOrder.URGENT : InboxOrder.LATEST;
    }

    /** Whether none of its conversations is resolved or spam, so that they can be more urgent than others. */
    boolean isCurrent() {
        return switch (this) {
            case MINE, UNASSIGNED, UNSURE, LEADS, WAITING, NEW, OPEN, PENDING, SNOOZED -> true;
            case RESOLVED, SPAM, EVERYTHING -> false;
        };
    }

    String emptyTitle() {
        return emptyTitle;
    }

    String emptyText() {
        return emptyText;
    }
}

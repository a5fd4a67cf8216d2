package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.InboxOrder;
import app.signalbox.server.inbox.SearchText;
import app.signalbox.server.ui.Phrase;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the inbox: a search that everybody needs. */
@SuppressWarnings("ImmutableEnumChecker")
enum Queue {
    MINE(
            Phrase.later("Mine"),
            "mine",
            "assigned:me is:current",
            Phrase.later("Nothing of yours"),
            Phrase.later("Conversations that you take or are given are here.")),
    MENTIONS(
            Phrase.later("Mentions of me"),
            "mention",
            "mentions:me",
            Phrase.later("Nobody mentions you"),
            Phrase.later("Conversations are here whose notes mention you, with @ and your name.")),
    UNASSIGNED(
            Phrase.later("Unassigned"),
            "unassigned",
            "assigned:nobody is:current",
            Phrase.later("Somebody is on everything"),
            Phrase.later("Conversations that nobody has taken are here.")),
    UNSURE(
            Phrase.later("AI unsure"),
            "unsure",
            "is:unsure is:current",
            Phrase.later("The AI is sure of everything"),
            Phrase.later("What it can't read for certain comes here for you to read.")),
    LEADS(
            Phrase.later("Leads"),
            "leads",
            "is:lead is:current",
            Phrase.later("No leads right now"),
            Phrase.later("People who seem to want to buy show up here by themselves.")),
    WAITING(
            Phrase.later("Waiting"),
            "clock",
            "is:waiting",
            Phrase.later("Nobody waits"),
            Phrase.later("People who wait for an answer are here, the most urgent first.")),
    NEW(
            Phrase.later("New"),
            "inbox",
            ConversationStatus.NEW,
            Phrase.later("Nothing new"),
            Phrase.later("A message that arrives shows up here by itself.")),
    OPEN(
            Phrase.later("Open"),
            "open",
            ConversationStatus.OPEN,
            Phrase.later("Nothing open"),
            Phrase.later("Conversations that were taken up again are here.")),
    PENDING(
            Phrase.later("Pending"),
            "pending",
            ConversationStatus.PENDING,
            Phrase.later("Nothing pending"),
            Phrase.later("Conversations that wait for the other side are here.")),
    SNOOZED(
            Phrase.later("Snoozed"),
            "asleep",
            ConversationStatus.SNOOZED,
            Phrase.later("Nothing snoozed"),
            Phrase.later("Conversations that come back at a time you chose are here.")),
    RESOLVED(
            Phrase.later("Resolved"),
            "check",
            ConversationStatus.RESOLVED,
            Phrase.later("Nothing resolved yet"),
            Phrase.later("Press e to resolve a conversation.")),
    SPAM(
            Phrase.later("Spam"),
            "spam",
            ConversationStatus.SPAM,
            Phrase.later("No spam"),
            Phrase.later("Press ! to put a conversation away as spam.")),
    EVERYTHING(
            Phrase.later("Everything"),
            "all",
            "",
            Phrase.later("No conversations yet"),
            Phrase.later("They appear when a connected page or profile receives a message."));

    private final Phrase label;
    private final String glyph;
    private final @Nullable ConversationStatus status;
    private final String search;
    private final Phrase emptyTitle;
    private final Phrase emptyText;

    Queue(Phrase label, String glyph, String search, Phrase emptyTitle, Phrase emptyText) {
        this(label, glyph, null, search, emptyTitle, emptyText);
    }

    Queue(Phrase label, String glyph, ConversationStatus status, Phrase emptyTitle, Phrase emptyText) {
        this(label, glyph, status, "status:" + status.value(), emptyTitle, emptyText);
    }

    Queue(
            Phrase label,
            String glyph,
            @Nullable ConversationStatus status,
            String search,
            Phrase emptyTitle,
            Phrase emptyText) {
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

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label.text();
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
            case MENTIONS, RESOLVED, SPAM, EVERYTHING -> false;
        };
    }

    String emptyTitle() {
        return emptyTitle.text();
    }

    String emptyText() {
        return emptyText.text();
    }
}

package app.signalbox.server.channels.facebook;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.Notice;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of a page: an item, and what was done to it by whom. */
record PageChange(
        Atom atom,
        String field,
        String item,
        String verbWord,
        @Nullable Verb verb) {

    /** What can be done to an item. */
    enum Verb {
        ADD,
        EDIT,
        REMOVE,
        HIDE,
        UNHIDE,
        OTHER
    }

    static PageChange of(Atom change, String field) {
        var value = change.fields().at("value");
        var item = value.word("item");
        var word = value.word("verb");
        var verb = verb(word);
        return new PageChange(
                change.at(when(value, verb, change.sentAt())),
                field,
                item == null ? "none" : item,
                word == null ? "none" : word,
                verb);
    }

    private static @Nullable Verb verb(@Nullable String word) {
        return switch (word) {
            case "add" -> Verb.ADD;
            case "edit", "edited", "update" -> Verb.EDIT;
            case "remove", "delete" -> Verb.REMOVE;
            case "hide" -> Verb.HIDE;
            case "unhide" -> Verb.UNHIDE;
            case "block", "unblock", "mute", "unmute", "follow", "unfollow" -> Verb.OTHER;
            case null, default -> null;
        };
    }

    // Meta sometimes repeats the time the item was made when it is changed; then only the entry knows when.
    private static @Nullable Instant when(Fields value, @Nullable Verb verb, @Nullable Instant sentAt) {
        var created = value.time("created_time");
        return verb == Verb.ADD || created == null || sentAt == null || created.isAfter(sentAt) ? created : sentAt;
    }

    Fields value() {
        return atom.fields().at("value");
    }

    @Nullable
    String postId() {
        return value().id("post_id");
    }

    @Nullable
    String commentId() {
        return value().id("comment_id");
    }

    @Nullable
    String message() {
        return value().text("message");
    }

    @Nullable
    Person author() {
        var from = value().at("from");
        var id = from.id("id");
        id = id == null ? value().id("sender_id") : id;
        var name = from.text("name");
        return id == null ? null : new Person(id, name == null ? value().text("sender_name") : name, null);
    }

    boolean byPage() {
        var author = author();
        return author != null && atom.isAccount(author.externalId());
    }

    EventSource source(String id) {
        return source(id, null);
    }

    /** Source with the item's id, its time and whatever else tells two changes of it apart. */
    EventSource source(String id, @Nullable String more) {
        return atom.source(field, item, verbWord, id, value().text("created_time"), more);
    }

    /** Source of a message; told with other content it is another telling and no redelivery. */
    EventSource told(String id) {
        return source(id, value().fingerprint());
    }

    /** Source of a change that can happen to the same item again and again. */
    EventSource repeatable(String id) {
        var content = value().fingerprint();
        return source(id, value().has("created_time") ? content : content + "#" + atom.sentAt());
    }

    MessagePosted posted(ThreadRef thread, String id, List<Attachment> attachments) {
        var ours = byPage();
        var text = message();
        return new MessagePosted(
                told(id),
                thread,
                ours ? Direction.OUTBOUND : Direction.INBOUND,
                ours ? AuthorKind.OUTSIDE_APP : AuthorKind.CONTACT,
                author(),
                ours ? null : author(),
                id,
                null,
                text,
                attachments,
                text == null && attachments.isEmpty(),
                false,
                null);
    }

    Notice notice(@Nullable String detail) {
        return atom.notice(item + "_" + verbWord, null, byPage() ? null : author(), detail);
    }

    Unreadable unreadable(String reason) {
        return atom.unreadable(reason);
    }

    /** The verb isn't one that we know for this item. */
    Unreadable unknownVerb() {
        return atom.unreadable("Signalbox doesn't know what '" + verbWord + "' means for '" + item + "' in the field '"
                + field + "'.");
    }
}

package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageEdited;
import app.signalbox.server.channels.ProviderEvent.MessagesDelivered;
import app.signalbox.server.channels.ProviderEvent.ReactionChange;
import app.signalbox.server.channels.ProviderEvent.ReactionChanged;
import app.signalbox.server.channels.ProviderEvent.ThreadRead;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads one item of {@code messaging} or {@code standby}: direct messages and all that happens to them. */
final class MetaMessaging {

    private final Atom atom;
    private final MetaParties parties;
    private final boolean standby;

    MetaMessaging(Atom item, boolean standby) {
        this.atom = item.at(item.fields().time("timestamp"));
        this.parties = MetaParties.of(item);
        this.standby = standby;
    }

    ProviderEvent read() {
        var fields = atom.fields();
        var thread = parties.thread();
        if (fields.has("message")) {
            return new MetaMessage(atom, parties, standby).read();
        }
        if (fields.has("postback")) {
            return new MetaPostback(atom, parties, standby).read();
        }
        if (fields.has("message_edit")) {
            return edit(fields.at("message_edit"));
        }
        if (fields.has("reaction")) {
            return reaction(fields.at("reaction"));
        }
        if (fields.has("read") && thread != null) {
            return seen(fields.at("read"), thread);
        }
        if (fields.has("delivery") && thread != null) {
            return delivery(fields.at("delivery"), thread);
        }
        return new MetaNotices(atom, parties).read();
    }

    /**
     * Source of a message. What comes under the same id with other content, or to a bystander, is another telling of
     * the message and no redelivery; which one counts mustn't depend on the one that comes first.
     */
    static EventSource told(Atom atom, String mid, boolean standby) {
        return atom.source(mid, standby ? "standby" : null, atom.fields().fingerprint());
    }

    private ProviderEvent edit(Fields edit) {
        var mid = edit.id("mid");
        if (mid == null) {
            return atom.unreadable("The edit doesn't say which message it changes.");
        }
        int number = edit.count("num_edit");
        var unnumbered = number == 0 ? edit.fingerprint() : null;
        return new MessageEdited(atom.source(mid, "edit" + number, unnumbered), mid, edit.text("text"), number);
    }

    private ProviderEvent reaction(Fields reaction) {
        var mid = reaction.id("mid");
        var action = reaction.word("action");
        var sender = atom.fields().at("sender").id("id");
        if (mid == null || sender == null || action == null || !action.matches("react|unreact")) {
            return atom.unreadable("The reaction doesn't say who reacted to which message.");
        }
        var author = new Person(sender, null, null);
        var change = action.equals("react") ? ReactionChange.ADDED : ReactionChange.REMOVED;
        var source = atom.source(mid, sender, action, atom.fields().text("timestamp"));
        return new ReactionChanged(source, mid, author, word(reaction), change);
    }

    // "other" says less than the emoji beside it.
    private static String word(Fields reaction) {
        var word = reaction.word("reaction");
        var emoji = reaction.text("emoji");
        if (word != null && !word.equals("other")) {
            return word;
        }
        return Objects.requireNonNullElse(emoji, Objects.requireNonNullElse(word, "reaction"));
    }

    // Messenger sends a time up to which everything is read, Instagram the last message.
    private ProviderEvent seen(Fields read, ThreadRef thread) {
        var mid = read.id("mid");
        var watermark = read.text("watermark");
        if (mid == null && watermark == null) {
            return atom.unreadable("The read receipt doesn't say what was read.");
        }
        return new ThreadRead(atom.source(thread.key(), "read", watermark, mid), thread, read.time("watermark"), mid);
    }

    private ProviderEvent delivery(Fields delivery, ThreadRef thread) {
        var mids = delivery.items("mids").stream()
                .flatMap(mid -> Stream.ofNullable(mid.id()))
                .toList();
        var source = atom.source(thread.key(), "delivered", delivery.text("watermark"), String.join(",", mids));
        return new MessagesDelivered(source, thread, delivery.time("watermark"), mids);
    }
}

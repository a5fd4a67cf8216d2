package app.signalbox.server.channels.meta;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessageDeleted;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import org.jspecify.annotations.Nullable;

/** Reads a direct message: theirs, an echo of ours, or one that was unsent. */
record MetaMessage(Atom atom, MetaParties parties, boolean standby) {

    ProviderEvent read() {
        var message = atom.fields().at("message");
        var mid = message.id("mid");
        var thread = parties.thread();
        if (mid == null) {
            return atom.unreadable("The message has no id.");
        }
        if (message.flag("is_deleted")) {
            return new MessageDeleted(atom.source(mid, "deleted"), mid);
        }
        if (thread == null) {
            return atom.unreadable("The message names no person on the other side.");
        }
        return posted(message, mid, thread);
    }

    private MessagePosted posted(Fields message, String mid, ThreadRef thread) {
        var attachments = MetaAttachments.of(message);
        var text = text(message);
        var ours = parties.fromAccount();
        return new MessagePosted(
                MetaMessaging.told(atom, mid, standby),
                thread,
                ours ? Direction.OUTBOUND : Direction.INBOUND,
                ours ? AuthorKind.OUTSIDE_APP : AuthorKind.CONTACT,
                ours ? account() : parties.contact(),
                parties.contact(),
                mid,
                message.at("reply_to").id("mid"),
                text,
                attachments,
                text == null && attachments.isEmpty(),
                standby,
                ours ? message.id("metadata") : null);
    }

    private static @Nullable String text(Fields message) {
        var text = message.text("text");
        return text == null ? message.at("quick_reply").text("payload") : text;
    }

    private @Nullable Person account() {
        return atom.account() == null ? null : new Person(atom.account(), null, null);
    }
}

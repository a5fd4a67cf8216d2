package app.signalbox.server.channels.x;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.ThreadRead;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.wire.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Direct messages, readable and encrypted ones. Both kinds with the same person are one thread. */
final class XDirectMessages {

    private XDirectMessages() {}

    static ProviderEvent read(XItem item, String list) {
        return switch (list) {
            case "direct_message_events" -> message(item);
            case "direct_message_mark_read_events" -> read(item);
            case "direct_message_indicate_typing_events" -> typing(item);
            default -> item.unreadable("Signalbox doesn't know the event list '" + list + "'.");
        };
    }

    private static ProviderEvent message(XItem item) {
        var fields = item.fields();
        var created = fields.at("message_create");
        var id = fields.id("id");
        var sender = created.id("sender_id");
        if (id == null || sender == null) {
            return item.unreadable("The direct message doesn't say who sent it, or has no id.");
        }
        var other = other(item, sender, created.at("target").id("recipient_id"));
        var content = created.at("message_data");
        return posted(
                item,
                item.source(fields.time("created_timestamp"), "dm", id),
                new Parties(sender, other),
                id,
                words(content),
                attachments(content.at("attachment")));
    }

    static ProviderEvent encrypted(XItem item) {
        var fields = item.fields();
        var id = fields.id("id");
        var sender = fields.id("sender_id");
        if (id == null || sender == null) {
            return item.unreadable("The encrypted message doesn't say who sent it, or has no id.");
        }
        var other = partner(item, sender, fields.id("conversation_id"));
        return posted(
                item,
                item.source(fields.time("created_at_msec"), "chat", id),
                new Parties(sender, other),
                id,
                null,
                List.of(new Attachment("encrypted", null, null)));
    }

    // Where a file goes along, its address stands behind the words, or alone.
    private static @Nullable String words(Fields content) {
        var text = content.text("text");
        if (!content.at("attachment").at("media").isObject()) {
            return XText.plain(text);
        }
        var plain = XText.plain(XText.withoutMedia(text));
        return plain == null || plain.isEmpty() ? null : plain;
    }

    private static MessagePosted posted(
            XItem item,
            EventSource source,
            Parties parties,
            String id,
            @Nullable String text,
            List<Attachment> attachments) {
        var ours = item.isAccount(parties.sender());
        return new MessagePosted(
                source,
                new ThreadRef(ThreadKind.DM, parties.other(), null),
                ours ? Direction.OUTBOUND : Direction.INBOUND,
                ours ? AuthorKind.OUTSIDE_APP : AuthorKind.CONTACT,
                item.people().get(parties.sender()),
                item.people().get(ours ? parties.other() : parties.sender()),
                id,
                null,
                text,
                attachments,
                false,
                false,
                null);
    }

    // When we read their message nothing follows from it.
    private static ProviderEvent read(XItem item) {
        var fields = item.fields();
        var last = fields.id("last_read_event_id");
        var reader = fields.id("sender_id");
        var time = fields.time("created_timestamp");
        if (last == null || reader == null) {
            return item.unreadable("The read receipt doesn't say who read what.");
        }
        var other = other(item, reader, fields.at("target").id("recipient_id"));
        var thread = new ThreadRef(ThreadKind.DM, other, null);
        if (item.isAccount(reader)) {
            return item.notice("read_by_account", time, thread, item.people().get(other), null);
        }
        return new ThreadRead(item.source(time, other, "read", last), thread, null, last);
    }

    private static ProviderEvent typing(XItem item) {
        var fields = item.fields();
        var writer = fields.id("sender_id");
        if (writer == null) {
            return item.unreadable("The typing indicator doesn't say who is typing.");
        }
        var other = other(item, writer, fields.at("target").id("recipient_id"));
        var thread = new ThreadRef(ThreadKind.DM, other, null);
        var time = fields.time("created_timestamp");
        return item.notice("typing", time, thread, item.people().get(other), null);
    }

    private static String other(XItem item, String sender, @Nullable String recipient) {
        return item.isAccount(sender) && recipient != null ? recipient : sender;
    }

    // A conversation of two is named after both; of more it has a name of its own.
    private static String partner(XItem item, String sender, @Nullable String conversation) {
        if (conversation == null) {
            return sender;
        }
        var parts = conversation.split("[:-]", -1);
        if (parts.length != 2) {
            return conversation;
        }
        return item.isAccount(parts[0]) ? parts[1] : parts[0];
    }

    private static List<Attachment> attachments(Fields attachment) {
        var kind = attachment.word("type");
        if (kind == null) {
            return List.of();
        }
        var media = attachment.at("media");
        var type = media.word("type");
        var place = attachment.at("location").at("shared_place").at("place");
        return List.of(new Attachment(
                type == null ? kind : XMedia.kind(type),
                media.firstText("media_url_https", "media_url", "url"),
                place.firstText("full_name", "name")));
    }

    private record Parties(String sender, String other) {}
}

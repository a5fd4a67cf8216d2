package app.signalbox.server.channels.x;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The X Activity envelope: one event with an id of its own, a type and a payload. */
final class XActivity {

    private XActivity() {}

    static List<ProviderEvent> read(Atom whole) {
        var data = whole.fields().at("data");
        var type = data.word("event_type");
        var payload = data.at("payload");
        var item = item(data, payload, data.id("event_uuid"));
        if (type == null) {
            return List.of(item.unreadable("The event doesn't say of which type it is."));
        }
        return type.startsWith("dm.") ? messages(data, payload) : List.of(event(item, data, type));
    }

    private static XItem item(Fields data, Fields payload, @Nullable String key) {
        var subscribed = data.at("filter").id("user_id");
        var account = subscribed == null ? payload.id("user_id") : subscribed;
        var readable = payload.absent() ? data : payload;
        return new XItem(
                new Atom(Channel.X, account, readable, null, null),
                key,
                XPeople.of(payload.at("users"), data.at("includes")),
                data.at("includes"));
    }

    private static ProviderEvent event(XItem item, Fields data, String type) {
        return switch (type) {
            case "post.create", "post.mention.create", "post.reply.create", "post.quote.create", "post.repost.create" ->
                XPost.activity(item).read();
            case "post.delete" -> XPost.deleted(item, item.fields());
            case "like.create" -> XReactions.like(item, data.at("filter").word("direction"));
            case "chat.received", "chat.sent" -> XDirectMessages.encrypted(item);
            case "oauth.revoke" -> XNotices.revoked(item, item.fields());
            default -> XNotices.read(item, type);
        };
    }

    // The payload is a legacy body; if it holds several events, the envelope's id alone can't tell them apart.
    private static List<ProviderEvent> messages(Fields data, Fields payload) {
        var uuid = data.id("event_uuid");
        var events = new ArrayList<ProviderEvent>();
        for (String list : payload.names()) {
            if (list.startsWith("direct_message")) {
                for (Fields message : payload.items(list)) {
                    var key = events.isEmpty() || uuid == null ? uuid : uuid + "#" + events.size();
                    events.add(XDirectMessages.read(message(data, payload, message, key), list));
                }
            }
        }
        return events.isEmpty()
                ? List.of(item(data, payload, uuid).unreadable("The direct message event holds no message."))
                : events;
    }

    private static XItem message(Fields data, Fields payload, Fields message, @Nullable String key) {
        var item = item(data, payload, key);
        return new XItem(item.atom().within(message), key, item.people(), item.includes());
    }
}

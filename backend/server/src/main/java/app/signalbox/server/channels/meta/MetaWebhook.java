package app.signalbox.server.channels.meta;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Body;
import app.signalbox.server.channels.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meta's envelope: an object, entries of several accounts, and in each of them messaging, standby (messaging while
 * another app owns the thread) and changes.
 */
public final class MetaWebhook {

    private final Channel channel;
    private final String object;
    private final MetaChanges changes;

    /** @param object the word by which Meta calls this network */
    public MetaWebhook(Channel channel, String object, MetaChanges changes) {
        this.channel = channel;
        this.object = object;
        this.changes = changes;
    }

    /** Reads all events of a body, in its order. */
    public List<ProviderEvent> read(byte[] body) {
        return Body.read(channel, body, this::entries);
    }

    private List<ProviderEvent> entries(Atom whole) {
        var named = whole.fields().text("object");
        if (!object.equals(named)) {
            return List.of(whole.unreadable(foreign(named)));
        }
        return whole.fields().items("entry").stream()
                .flatMap(entry -> entry(entry).stream())
                .toList();
    }

    private List<ProviderEvent> entry(Fields entry) {
        var events = new ArrayList<ProviderEvent>();
        entry.items("messaging").forEach(item -> events.add(new MetaMessaging(atom(entry, item), false).read()));
        entry.items("standby").forEach(item -> events.add(new MetaMessaging(atom(entry, item), true).read()));
        entry.items("changes").forEach(item -> events.add(change(atom(entry, item))));
        if (entry.has("field")) {
            events.add(change(atom(entry, entry)));
        }
        if (events.isEmpty()) {
            events.add(atom(entry, entry).unreadable("The entry holds neither messages nor changes."));
        }
        return events;
    }

    private Atom atom(Fields entry, Fields item) {
        return new Atom(channel, entry.id("id"), item, null, entry.time("time"));
    }

    // Test deliveries of the dashboard carry messaging as the value of a change.
    private ProviderEvent change(Atom change) {
        var field = change.fields().text("field");
        if (field == null) {
            return change.unreadable("The change doesn't say which field it is about.");
        }
        var value = change.fields().at("value");
        return value.has("sender") || value.has("recipient")
                ? new MetaMessaging(change.within(value), false).read()
                : changes.read(change, field);
    }

    private String foreign(@Nullable String named) {
        if (named == null) {
            return "The body names no object, so it is no delivery of Meta's.";
        }
        return switch (named) {
            case "page" -> "This is a delivery for a Facebook page. Its address is /webhooks/facebook.";
            case "instagram" -> "This is a delivery for Instagram. Its address is /webhooks/instagram.";
            default -> "Signalbox doesn't use '" + named + "' events.";
        };
    }
}

package app.signalbox.server.channels.x;

import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows, blocks, profile changes, live events and withdrawn access. */
final class XNotices {

    private static final Set<String> FAMILIES =
            Set.of("follow", "mute", "block", "profile", "spaces", "broadcast", "news", "chat", "oauth");

    // "follow.unfollow" says it twice.
    private static final Set<String> RELATIONS = Set.of("follow", "mute", "block");

    private XNotices() {}

    static ProviderEvent read(XItem item, String type) {
        var parts = type.split("\\.", 2);
        if (!FAMILIES.contains(parts[0])) {
            return item.unreadable("Signalbox doesn't know the event type '" + type + "'.");
        }
        if (RELATIONS.contains(parts[0]) && parts.length == 2) {
            return relation(item, parts[1]);
        }
        var fields = item.fields();
        return item.notice(type.replace('.', '_'), time(fields), null, null, detail(fields));
    }

    static ProviderEvent relation(XItem item) {
        var type = item.fields().word("type");
        return type == null
                ? item.unreadable("The event doesn't say whether someone followed, muted or blocked.")
                : relation(item, type);
    }

    private static ProviderEvent relation(XItem item, String type) {
        var source = XPeople.person(item.fields().at("source"));
        var target = XPeople.person(item.fields().at("target"));
        var other = source == null || item.isAccount(source.externalId()) ? target : source;
        var detail = handle(source) + " -> " + handle(target);
        return item.notice(type.replace('.', '_'), time(item.fields()), null, other, detail);
    }

    /** Both shapes say that a user withdrew our access; in the legacy one no subscription names the account. */
    static ProviderEvent revoked(XItem item, Fields revoke) {
        var user = revoke.firstId("user_id");
        var account = user == null ? revoke.at("source").id("user_id") : user;
        if (account == null && item.atom().account() == null) {
            return item.unreadable("The event doesn't say whose access it is about.");
        }
        var known = item.atom().account();
        var owner = known == null ? account : known;
        var atom = new Atom(item.atom().channel(), owner, item.fields(), null, null);
        return new XItem(atom, item.key(), item.people(), item.includes())
                .notice("oauth_revoke", revoke.time("date_time"), null, null, "Access was withdrawn on X.");
    }

    private static @Nullable Instant time(Fields fields) {
        for (String name : new String[] {"event_timestamp_ms", "timestamp_ms", "created_timestamp", "created_at"}) {
            var time = fields.time(name);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable String detail(Fields fields) {
        return fields.firstText("title", "after", "headline", "text", "broadcast_id");
    }

    private static String handle(@Nullable Person person) {
        if (person == null) {
            return "?";
        }
        return person.handle() == null ? person.externalId() : "@" + person.handle();
    }
}

package app.signalbox.server.channels.x;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The legacy envelope: the subscribed user and lists of events of one kind, with the people described beside them. */
final class XAccountActivity {

    private static final Set<String> BESIDES = Set.of("for_user_id", "user_has_blocked", "users", "apps");

    private XAccountActivity() {}

    static List<ProviderEvent> read(Atom whole) {
        var body = whole.fields();
        var events = new ArrayList<ProviderEvent>();
        for (String list : body.names()) {
            if (!BESIDES.contains(list)) {
                body.items(list).forEach(item -> events.add(event(body, list, item)));
            }
        }
        return events;
    }

    private static ProviderEvent event(Fields body, String list, Fields fields) {
        var atom = new Atom(Channel.X, body.id("for_user_id"), fields, null, null);
        var none = fields.at("includes");
        var item = new XItem(atom, null, XPeople.of(body.at("users"), none), none);
        return switch (list) {
            case "tweet_create_events" -> XPost.legacy(item).read();
            case "tweet_delete_events" -> XPost.deleted(item, fields.at("status"));
            case "favorite_events" -> XReactions.favorite(item);
            case "follow_events", "block_events", "mute_events" -> XNotices.relation(item);
            case "user_event" -> XNotices.revoked(item, fields.at("revoke"));
            case "replay_job_status" -> item.notice(list, null, null, null, fields.text("job_state"));
            default -> XDirectMessages.read(item, list);
        };
    }
}

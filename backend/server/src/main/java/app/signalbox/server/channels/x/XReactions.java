package app.signalbox.server.channels.x;

import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.ReactionChange;
import app.signalbox.server.channels.ProviderEvent.ReactionChanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Likes. X never says that one was taken back. */
final class XReactions {

    private XReactions() {}

    static ProviderEvent favorite(XItem item) {
        var fields = item.fields();
        var target = fields.at("favorited_status").firstId("id_str", "id");
        var author = XPeople.person(fields.at("user"));
        var millis = fields.time("timestamp_ms");
        var time = millis == null ? fields.time("created_at") : millis;
        return liked(item, target, author, time);
    }

    /** The liked post's author is named; who liked it is the account itself, or the other person described. */
    static ProviderEvent like(XItem item, @Nullable String direction) {
        var fields = item.fields();
        var owner = fields.firstId("liked_tweet_author_id", "tweet_author_id");
        var outbound = "outbound".equals(direction) || (owner != null && !item.isAccount(owner));
        var named = fields.firstId("user_id", "liking_user_id", "liker_id");
        var account = item.atom().account();
        var author = named != null ? item.people().get(named) : item.people().other(account);
        return liked(
                item,
                fields.id("liked_tweet_id"),
                outbound && account != null ? item.people().get(account) : author,
                fields.time("timestamp_ms"));
    }

    private static ProviderEvent liked(
            XItem item, @Nullable String target, @Nullable Person author, @Nullable Instant time) {
        if (target == null || author == null) {
            return item.unreadable("The like doesn't say who liked which post.");
        }
        var source = item.source(time, "like", target, author.externalId());
        return new ReactionChanged(source, target, author, "like", ReactionChange.ADDED);
    }
}

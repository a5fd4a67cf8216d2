package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Json;
import java.time.Clock;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The wording of the X Activity API. */
final class XActivityWording implements XWording {

    private final XApp app;
    private final XProfiles profiles;
    private final Clock clock;

    XActivityWording(XApp app, XProfiles profiles, Clock clock) {
        this.app = app;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public ObjectNode posted(XPost post, String answeredAuthor) {
        var envelope = Envelope.of("post.create", post.authorId());
        var payload = envelope.payload();
        payload.put("id", post.id())
                .put("text", post.shown())
                .put("author_id", post.authorId())
                .put("created_at", XFields.time(post.at()))
                .put("conversation_id", post.answered().isEmpty() ? post.id() : post.answered());
        payload.putArray("edit_history_tweet_ids").add(post.id());
        if (!post.answered().isEmpty()) {
            payload.put("in_reply_to_tweet_id", post.answered());
            payload.putArray("referenced_tweets")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", post.answered());
        }
        if (!answeredAuthor.isEmpty()) {
            payload.put("in_reply_to_user_id", answeredAuthor);
        }
        include(envelope, post.authorId());
        if (!post.media().isEmpty()) {
            var keys = payload.putObject("attachments").putArray("media_keys");
            var described = ((ObjectNode) envelope.data().path("includes")).putArray("media");
            for (var index = 0; index < post.media().size(); index++) {
                var key = "3_" + post.id() + index;
                keys.add(key);
                described
                        .addObject()
                        .put("media_key", key)
                        .put("type", XLegacyWording.type(post.media().get(index)))
                        .put("url", "https://pbs.sandbox.example/media/" + key);
            }
        }
        return envelope.whole();
    }

    @Override
    public ObjectNode deleted(XPost post) {
        var envelope = Envelope.of("post.delete", post.authorId());
        envelope.payload().put("id", post.id()).put("author_id", post.authorId());
        return envelope.whole();
    }

    @Override
    public ObjectNode liked(String userId, XPost post) {
        var envelope = Envelope.of("like.create", userId);
        envelope.filter().put("direction", "outbound");
        var at = clock.instant();
        envelope.payload()
                .put("id", UUID.randomUUID().toString().replace("-", ""))
                .put("created_at", XFields.time(at))
                .put("timestamp_ms", Long.toString(at.toEpochMilli()))
                .put("liked_tweet_author_id", post.authorId())
                .put("liked_tweet_id", post.id());
        include(envelope, userId);
        return envelope.whole();
    }

    @Override
    public ObjectNode sent(XMessage message) {
        var envelope = Envelope.of("dm.sent", message.senderId());
        XLegacyWording.messageEvent(envelope.payload(), app, message);
        var users = envelope.payload().putObject("users");
        profiles.user(message.senderId())
                .ifPresent(user -> users.putObject(message.senderId()).set("data", user));
        return envelope.whole();
    }

    @Override
    public ObjectNode read(XMessage message) {
        var envelope = Envelope.of("dm.read", message.senderId());
        XLegacyWording.readEvent(envelope.payload(), message, clock.instant());
        return envelope.whole();
    }

    @Override
    public ObjectNode revoked(String userId) {
        var envelope = Envelope.of("oauth.revoke", userId);
        envelope.payload()
                .put("user_id", userId)
                .put("app_id", app.id())
                .put("date_time", clock.instant().toString());
        return envelope.whole();
    }

    private void include(Envelope envelope, String userId) {
        var users = envelope.data().putObject("includes").putArray("users");
        profiles.user(userId).ifPresent(users::add);
    }

    private record Envelope(ObjectNode whole, ObjectNode data, ObjectNode filter, ObjectNode payload) {

        static Envelope of(String type, String userId) {
            var whole = Json.object();
            var uuid = UUID.randomUUID().getMostSignificantBits();
            var data = whole.putObject("data").put("event_uuid", Long.toString(uuid));
            var filter = data.putObject("filter").put("user_id", userId);
            data.put("event_type", type).put("tag", "sandbox");
            return new Envelope(whole, data, filter, data.putObject("payload"));
        }
    }
}

package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.outside.Media;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The wording of the Account Activity API. */
final class XLegacyWording implements XWording {

    private static final DateTimeFormatter OLD_DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_SHORT_POST = 140;

    private final XApp app;
    private final XProfiles profiles;
    private final Clock clock;

    XLegacyWording(XApp app, XProfiles profiles, Clock clock) {
        this.app = app;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public ObjectNode posted(XPost post, String answeredAuthor) {
        var body = body(post.authorId());
        var event = body.putArray("tweet_create_events").addObject();
        event.put("created_at", OLD_DATE.format(post.at()))
                .put("id", Long.parseLong(post.id()))
                .put("id_str", post.id())
                .put("source", "<a href=\"https://sandbox.example\" rel=\"nofollow\">Sandbox app</a>")
                .put("timestamp_ms", millis(post.at()));
        word(event, post.shown());
        media(event, post);
        answer(event, post.answered(), answeredAuthor);
        event.set("user", profiles.author(post.authorId()));
        event.putObject("entities").putArray("user_mentions");
        return body;
    }

    static String type(Media media) {
        return switch (media.family()) {
            case "video" -> "video";
            default -> media.type().equals("image/gif") ? "animated_gif" : "photo";
        };
    }

    private static void media(ObjectNode event, XPost post) {
        if (post.media().isEmpty()) {
            return;
        }
        var items = event.putObject("extended_entities").putArray("media");
        for (var media : post.media()) {
            items.addObject()
                    .put("id_str", post.id())
                    .put("type", type(media))
                    .put("url", "https://t.co/" + post.id())
                    .put("media_url_https", "https://pbs.sandbox.example/media/" + media.sha256());
        }
    }

    private static void word(ObjectNode event, String text) {
        var tooLong = text.codePointCount(0, text.length()) > LONGEST_SHORT_POST;
        event.put("truncated", tooLong);
        if (tooLong) {
            event.put("text", text.substring(0, text.offsetByCodePoints(0, LONGEST_SHORT_POST - 1)) + "…");
            event.putObject("extended_tweet").put("full_text", text);
        } else {
            event.put("text", text);
        }
    }

    private static void answer(ObjectNode event, String answered, String author) {
        if (answered.isEmpty()) {
            event.putNull("in_reply_to_status_id").putNull("in_reply_to_status_id_str");
            return;
        }
        event.put("in_reply_to_status_id", Long.parseLong(answered)).put("in_reply_to_status_id_str", answered);
        if (!author.isEmpty()) {
            event.put("in_reply_to_user_id", Long.parseLong(author)).put("in_reply_to_user_id_str", author);
        }
    }

    @Override
    public ObjectNode deleted(XPost post) {
        var body = body(post.authorId());
        var event = body.putArray("tweet_delete_events").addObject();
        event.putObject("status").put("id", post.id()).put("user_id", post.authorId());
        event.put("timestamp_ms", millis(clock.instant()));
        return body;
    }

    @Override
    public ObjectNode liked(String userId, XPost post) {
        var body = body(userId);
        var at = clock.instant();
        var event = body.putArray("favorite_events").addObject();
        event.put("id", "%016x%016x".formatted(post.id().hashCode(), userId.hashCode()))
                .put("created_at", OLD_DATE.format(at))
                .put("timestamp_ms", at.toEpochMilli());
        var status = event.putObject("favorited_status");
        status.put("id", Long.parseLong(post.id())).put("id_str", post.id());
        if (!post.authorId().isEmpty()) {
            status.set("user", profiles.author(post.authorId()));
        }
        event.set("user", profiles.author(userId));
        return body;
    }

    @Override
    public ObjectNode sent(XMessage message) {
        var body = body(message.senderId());
        messageEvent(body, app, message);
        var users = body.putObject("users");
        profiles.entry(message.senderId()).ifPresent(entry -> users.set(message.senderId(), entry));
        body.putObject("apps")
                .putObject(app.id())
                .put("id", app.id())
                .put("name", "Sandbox app")
                .put("url", "https://sandbox.example");
        return body;
    }

    @Override
    public ObjectNode read(XMessage message) {
        var body = body(message.senderId());
        readEvent(body, message, clock.instant());
        return body;
    }

    @Override
    public ObjectNode revoked(String userId) {
        var body = Json.object();
        var revoke = body.putObject("user_event").putObject("revoke");
        revoke.put("date_time", clock.instant().toString());
        revoke.putObject("target").put("app_id", app.id());
        revoke.putObject("source").put("user_id", userId);
        return body;
    }

    static void messageEvent(ObjectNode holder, XApp app, XMessage message) {
        var event = holder.putArray("direct_message_events").addObject();
        event.put("type", "message_create").put("id", message.id()).put("created_timestamp", millis(message.at()));
        var create = event.putObject("message_create");
        create.putObject("target").put("recipient_id", message.receiverId());
        create.put("sender_id", message.senderId()).put("source_app_id", app.id());
        var data = create.putObject("message_data").put("text", message.shown());
        message.media().forEach(media -> {
            var attachment = data.putObject("attachment").put("type", "media");
            attachment
                    .putObject("media")
                    .put("id_str", message.id())
                    .put("type", type(media))
                    .put("url", "https://t.co/" + message.id())
                    .put("media_url_https", "https://ton.sandbox.example/dm/" + media.sha256());
        });
        var entities = data.putObject("entities");
        entities.putArray("hashtags");
        entities.putArray("symbols");
        entities.putArray("user_mentions");
        entities.putArray("urls");
    }

    static void readEvent(ObjectNode holder, XMessage message, Instant at) {
        var event = holder.putArray("direct_message_mark_read_events").addObject();
        event.put("created_timestamp", millis(at)).put("sender_id", message.receiverId());
        event.putObject("target").put("recipient_id", message.senderId());
        event.put("last_read_event_id", message.id());
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static ObjectNode body(String userId) {
        return Json.object().put("for_user_id", userId);
    }
}

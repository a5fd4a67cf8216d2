package app.signalbox.server.channels.x;

import app.signalbox.server.channels.wire.Fields;
import app.signalbox.server.channels.x.XSettings.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what X answers into the shape of its webhooks.
 *
 * @param account whose webhooks they would be
 * @param product which of the two shapes posts come in, because they sort posts into threads differently
 */
record XBodies(String account, Product product) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Messages of two people, all in one body, as both products send them. */
    List<JsonNode> messages(List<Fields> messages, Fields includes) {
        var body = JSON.objectNode().put("for_user_id", account);
        var events = body.putArray("direct_message_events");
        messages.stream()
                .flatMap(message -> Stream.ofNullable(message(message)))
                .forEach(events::add);
        var users = body.putObject("users");
        includes.items("users").forEach(user -> users.set(String.valueOf(user.id("id")), user(user)));
        return events.isEmpty() ? List.of() : List.of(body);
    }

    private @Nullable ObjectNode message(Fields message) {
        var sender = message.id("sender_id");
        var conversation = message.id("dm_conversation_id");
        var time = message.time("created_at");
        // More than two people have a conversation with a name of its own, which webhooks don't carry.
        if (sender == null || conversation == null || time == null || !conversation.matches("[0-9]+-[0-9]+")) {
            return null;
        }
        var event = JSON.objectNode()
                .put("type", "message_create")
                .put("id", message.id("id"))
                .put("created_timestamp", Long.toString(time.toEpochMilli()));
        var created = event.putObject("message_create").put("sender_id", sender);
        created.putObject("target").put("recipient_id", other(conversation, sender));
        created.putObject("message_data").put("text", message.text("text"));
        return event;
    }

    private static String other(String conversation, String sender) {
        var parts = conversation.split("-", 2);
        return parts[0].equals(sender) ? parts[1] : parts[0];
    }

    /** Posts that mention or answer the account. */
    List<JsonNode> posts(List<Fields> posts, Fields includes) {
        var bodies = new ArrayList<JsonNode>();
        posts.forEach(post -> bodies.add(
                switch (product) {
                    case ACTIVITY -> activity(post, includes);
                    case ACCOUNT_ACTIVITY -> legacy(post, includes);
                }));
        return bodies;
    }

    private ObjectNode activity(Fields post, Fields includes) {
        var body = JSON.objectNode();
        var data = body.putObject("data").put("event_uuid", post.id("id")).put("event_type", "post.mention.create");
        data.putObject("filter").put("user_id", account);
        data.set("payload", post.node());
        data.set("includes", includes.absent() ? JSON.objectNode() : includes.node());
        return body;
    }

    private ObjectNode legacy(Fields post, Fields includes) {
        var body = JSON.objectNode().put("for_user_id", account);
        var whole = post.at("note_tweet").text("text");
        var time = post.time("created_at");
        var event = body.putArray("tweet_create_events")
                .addObject()
                .put("id_str", post.id("id"))
                .put("text", whole == null ? post.text("text") : whole)
                .put("in_reply_to_user_id_str", post.id("in_reply_to_user_id"))
                .put("in_reply_to_status_id_str", referenced(post, "replied_to"))
                .put("quoted_status_id_str", referenced(post, "quoted"))
                .put("timestamp_ms", time == null ? null : millis(time));
        includes.items("users").stream()
                .filter(user -> Objects.equals(user.id("id"), post.id("author_id")))
                .forEach(user -> event.set("user", user(user)));
        if (!event.has("user")) {
            event.putObject("user").put("id_str", post.id("author_id"));
        }
        return body;
    }

    private static @Nullable String referenced(Fields post, String type) {
        return post.items("referenced_tweets").stream()
                .filter(reference -> type.equals(reference.word("type")))
                .flatMap(reference -> Stream.ofNullable(reference.id("id")))
                .findFirst()
                .orElse(null);
    }

    private static ObjectNode user(Fields user) {
        return JSON.objectNode()
                .put("id", user.id("id"))
                .put("id_str", user.id("id"))
                .put("name", user.text("name"))
                .put("screen_name", user.text("username"));
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}

package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Parameters;
import app.signalbox.sandbox.answer.outside.Media;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Writes objects with the fields that were asked for; without a wish only the few that X gives. */
final class XFields {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Set<String> wanted;

    private XFields(Set<String> wanted) {
        this.wanted = wanted;
    }

    static XFields of(Parameters query, String parameter) {
        return new XFields(Set.copyOf(List.of(query.text(parameter, "").split(",", -1))));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    ObjectNode post(XPost post) {
        var node = Json.object().put("id", post.id()).put("text", post.shown());
        node.putArray("edit_history_tweet_ids").add(post.id());
        put(node, "author_id", post.authorId());
        put(node, "created_at", time(post.at()));
        attachments(node, post.id(), post.media());
        if (wanted.contains("referenced_tweets") && !post.answered().isEmpty()) {
            node.putArray("referenced_tweets")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", post.answered());
        }
        return node;
    }

    ObjectNode message(XMessage message) {
        var node = Json.object()
                .put("id", message.id())
                .put("event_type", "MessageCreate")
                .put("text", message.shown());
        put(node, "sender_id", message.senderId());
        put(node, "created_at", time(message.at()));
        attachments(node, message.id(), message.media());
        put(node, "dm_conversation_id", message.conversationId());
        if (wanted.contains("participant_ids")) {
            node.putArray("participant_ids").add(message.senderId()).add(message.receiverId());
        }
        return node;
    }

    private void attachments(ObjectNode node, String id, List<Media> media) {
        if (wanted.contains("attachments") && !media.isEmpty()) {
            var keys = node.putObject("attachments").putArray("media_keys");
            for (var index = 0; index < media.size(); index++) {
                keys.add("3_" + id + index);
            }
        }
    }

    private void put(ObjectNode node, String field, String value) {
        if (wanted.contains(field)) {
            node.put(field, value);
        }
    }
}

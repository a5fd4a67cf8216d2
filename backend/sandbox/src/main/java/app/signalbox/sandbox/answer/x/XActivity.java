package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Json;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A subscription of X Activity. */
record XActivity(
        String id, String eventType, String userId, String tag, String webhookId, Instant createdAt) {

    private static final Set<String> PUBLIC = Set.of("post.create", "post.delete", "oauth.revoke");

    /** Event types about what only the user may let others see. */
    static boolean isPrivate(String eventType) {
        return !PUBLIC.contains(eventType) && !eventType.startsWith("profile.");
    }

    boolean isSame(XActivity other) {
        return eventType.equals(other.eventType)
                && userId.equals(other.userId)
                && webhookId.equals(other.webhookId);
    }

    ObjectNode json() {
        var node = Json.object()
                .put("subscription_id", id)
                .put("event_type", eventType)
                .put("tag", tag)
                .put("webhook_id", webhookId)
                .put("created_at", XFields.time(createdAt))
                .put("updated_at", XFields.time(createdAt));
        node.putObject("filter").put("user_id", userId);
        return node;
    }
}

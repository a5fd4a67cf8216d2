package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A webhook for a page, and until when. */
record LinkedinSubscription(LinkedinSubscriptionKey key, String webhook, Instant expiresAt) {

    ObjectNode json() {
        return Json.object()
                .put("developerApplication", key.application())
                .put("user", key.user())
                .put("entity", key.entity())
                .put("eventType", key.eventType())
                .put("webhook", webhook)
                .put("expiresAt", expiresAt.toEpochMilli());
    }
}

package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A webhook of the app. */
record XWebhook(String id, String url, boolean valid, Instant createdAt) {

    XWebhook judged(boolean isValid) {
        return new XWebhook(id, url, isValid, createdAt);
    }

    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("url", url)
                .put("valid", valid)
                .put("created_at", XFields.time(createdAt));
    }
}

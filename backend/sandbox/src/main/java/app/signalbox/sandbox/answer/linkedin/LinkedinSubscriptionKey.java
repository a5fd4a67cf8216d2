package app.signalbox.sandbox.answer.linkedin;

import java.util.HashMap;

/** The compound key of a subscription, such as {@code (developerApplication:urn%3Ali%3A...,user:...)}. */
record LinkedinSubscriptionKey(String application, String user, String entity, String eventType) {

    static LinkedinSubscriptionKey of(String raw) {
        var inner = raw.replace("%28", "(").replace("%29", ")");
        if (!inner.startsWith("(") || !inner.endsWith(")")) {
            throw LinkedinRefusal.badSyntax();
        }
        var fields = new HashMap<String, String>();
        for (var field : inner.substring(1, inner.length() - 1).split(",", -1)) {
            var colon = field.indexOf(':');
            if (colon < 1) {
                throw LinkedinRefusal.badSyntax();
            }
            fields.put(field.substring(0, colon), LinkedinUrn.decoded(field.substring(colon + 1)));
        }
        return new LinkedinSubscriptionKey(
                fields.getOrDefault("developerApplication", ""),
                fields.getOrDefault("user", ""),
                fields.getOrDefault("entity", ""),
                fields.getOrDefault("eventType", ""));
    }
}

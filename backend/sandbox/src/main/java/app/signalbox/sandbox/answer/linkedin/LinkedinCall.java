package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Call;
import app.signalbox.sandbox.answer.call.Json;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A call to a resource by a known member. */
record LinkedinCall(Call call, LinkedinEndpoint endpoint, Map<String, String> parts, LinkedinMember member) {

    /** A key in the path, decoded. */
    String key(String name) {
        return LinkedinUrn.decoded(parts.getOrDefault(name, ""));
    }

    /** A key in the path as it came, for those that have marks of their own. */
    String rawKey(String name) {
        return parts.getOrDefault(name, "");
    }

    LinkedinQuery query() {
        return LinkedinQuery.of(call);
    }

    ObjectNode json() {
        return Json.read(call.body())
                .orElseThrow(() -> LinkedinRefusal.of(400, "INVALID_INPUT", "The request body is not valid JSON"));
    }

    static String required(ObjectNode body, String field) {
        return Json.text(body, field)
                .orElseThrow(() -> LinkedinRefusal.field("/" + field, "field is required but not found and has no default value"));
    }
}

package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Call;
import app.signalbox.sandbox.answer.call.Json;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A call to an endpoint of API v2 by someone known. */
record XCall(Call call, XEndpoint endpoint, Map<String, String> parts, XCaller caller) {

    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

    /** A part of the path that is an id. */
    String id(String name) {
        return requireId(name, parts.getOrDefault(name, ""));
    }

    /** The user in the path, who must be the caller. */
    String self() {
        var id = id("id");
        if (!id.equals(caller.userId())) {
            throw XRefusal.invalid(
                    "id", id, "The `id` query parameter value [%s] must be the same as the authenticating user [%s]"
                            .formatted(id, caller.userId()));
        }
        return id;
    }

    ObjectNode json() {
        return Json.read(call.body())
                .orElseThrow(() -> XRefusal.badRequest("Request body is not a valid JSON object."));
    }

    String required(ObjectNode body, String field) {
        return Json.text(body, field)
                .orElseThrow(() -> XRefusal.invalid(field, "", "$.%s: is missing but it is required".formatted(field)));
    }

    static String requireId(String name, String value) {
        if (!ID.matcher(value).matches()) {
            throw XRefusal.invalid(
                    name, value, "The `%s` query parameter value [%s] is not valid".formatted(name, value));
        }
        return value;
    }
}

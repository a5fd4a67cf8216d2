package app.signalbox.sandbox.wire;

import tools.jackson.databind.node.ObjectNode;

/** Items of {@code entry[].changes[]}. */
final class Changes {

    private Changes() {}

    static ObjectNode of(String field, ObjectNode value) {
        var change = Json.object().put("field", field);
        change.set("value", value);
        return change;
    }
}

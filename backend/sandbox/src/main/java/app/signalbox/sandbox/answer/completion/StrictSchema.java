package app.signalbox.sandbox.answer.completion;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a schema must have before an answer can be held to it strictly. */
final class StrictSchema {

    private static final String PARAM = "response_format.json_schema.schema";

    private StrictSchema() {}

    static void require(JsonNode schema) {
        check(schema, "the root");
    }

    private static void check(JsonNode schema, String where) {
        if (schema.has("properties")) {
            checkObject(schema, where);
        }
        schema.path("properties").propertyStream().forEach(each -> check(each.getValue(), each.getKey()));
        schema.path("$defs").propertyStream().forEach(each -> check(each.getValue(), each.getKey()));
        schema.path("anyOf").valueStream().forEach(each -> check(each, where));
        if (schema.has("items")) {
            check(schema.path("items"), where);
        }
    }

    private static void checkObject(JsonNode schema, String where) {
        var closed = schema.path("additionalProperties");
        if (!closed.isBoolean() || closed.booleanValue()) {
            throw ApiRefusal.invalid(PARAM, "additionalProperties must be false in " + where + ".");
        }
        Set<String> required = schema.path("required")
                .valueStream()
                .map(name -> name.asString(""))
                .collect(Collectors.toSet());
        schema.path("properties").propertyNames().forEach(name -> {
            if (!required.contains(name)) {
                throw ApiRefusal.invalid(PARAM, "%s must be required in %s.".formatted(name, where));
            }
        });
    }
}

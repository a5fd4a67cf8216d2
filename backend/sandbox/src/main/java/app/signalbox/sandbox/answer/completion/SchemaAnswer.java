package app.signalbox.sandbox.answer.completion;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Brings values into the form that a schema asks for. The answer is always valid, known or not. */
final class SchemaAnswer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode root;

    SchemaAnswer(JsonNode root) {
        this.root = root;
    }

    JsonNode of(Map<String, Object> knowledge) {
        return object(root, knowledge);
    }

    private JsonNode object(JsonNode schema, Map<String, Object> knowledge) {
        var object = NODES.objectNode();
        schema.path("properties")
                .propertyStream()
                .forEach(property ->
                        object.set(property.getKey(), value(property.getKey(), property.getValue(), knowledge)));
        return object;
    }

    private JsonNode value(String name, JsonNode schema, Map<String, Object> knowledge) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        var meant = resolved(schema);
        var nullable = isNullable(schema) || isNullable(meant);
        return knowledge.entrySet().stream()
                .filter(known -> plain.contains(known.getKey()))
                .flatMap(known -> nullable && isNothing(known.getValue())
                        ? Stream.of(NODES.nullNode())
                        : fitting(meant, known.getValue()).stream())
                .findFirst()
                .orElseGet(() -> nullable ? NODES.nullNode() : anything(meant, knowledge));
    }

    private static boolean isNothing(Object value) {
        return value instanceof Collection<?> several && several.isEmpty();
    }

    private Optional<JsonNode> fitting(JsonNode schema, Object value) {
        if (schema.has("enum")) {
            return chosen(schema, value);
        }
        return switch (type(schema)) {
            case "string" ->
                value instanceof String text ? Optional.of(NODES.stringNode(text)) : firstOf(schema, value);
            case "integer", "number" -> number(schema, value);
            case "boolean" -> value instanceof Boolean truth ? Optional.of(NODES.booleanNode(truth)) : Optional.empty();
            case "array" -> array(schema, value);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> chosen(JsonNode schema, Object value) {
        var wanted = value instanceof Collection<?> several ? several : List.of(value);
        var allowed = schema.path("enum");
        return wanted.stream()
                .flatMap(each -> allowed.valueStream()
                        .filter(option -> option.asString("").equalsIgnoreCase(String.valueOf(each))))
                .findFirst()
                .or(() -> wanted.isEmpty()
                        ? allowed.valueStream()
                                .filter(option -> option.asString("").equalsIgnoreCase("none"))
                                .findFirst()
                        : Optional.empty());
    }

    private Optional<JsonNode> firstOf(JsonNode schema, Object value) {
        return switch (value) {
            case List<?> several when !several.isEmpty() -> fitting(schema, several.getFirst());
            case Map<?, ?> one when one.get("quote") != null -> fitting(schema, one.get("quote"));
            case Map<?, ?> one when one.get("text") != null -> fitting(schema, one.get("text"));
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> number(JsonNode schema, Object value) {
        if (!(value instanceof Number number)) {
            return Optional.empty();
        }
        var least = schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY);
        var most = schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
        var within = Math.min(most, Math.max(least, number.doubleValue()));
        return Optional.of(
                type(schema).equals("integer") ? NODES.numberNode(Math.round(within)) : NODES.numberNode(within));
    }

    private Optional<JsonNode> array(JsonNode schema, Object value) {
        if (!(value instanceof List<?>) && !(value instanceof String)) {
            return Optional.empty();
        }
        var several = value instanceof List<?> list ? list : List.of(value);
        var items = resolved(schema.path("items"));
        var array = NODES.arrayNode();
        several.forEach(each -> item(items, each).ifPresent(array::add));
        return Optional.of(array);
    }

    @SuppressWarnings("unchecked") // lists of knowledge hold strings or knowledge
    private Optional<JsonNode> item(JsonNode schema, Object value) {
        return type(schema).equals("object") && value instanceof Map<?, ?> knowledge
                ? Optional.of(object(schema, (Map<String, Object>) knowledge))
                : fitting(schema, value);
    }

    /** A valid value for what the model knows nothing of. */
    private JsonNode anything(JsonNode schema, Map<String, Object> knowledge) {
        if (schema.has("enum")) {
            return schema.path("enum").path(schema.path("enum").size() - 1);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, knowledge);
            case "array" -> NODES.arrayNode();
            case "integer" -> NODES.numberNode(Math.round(schema.path("minimum").asDouble(0)));
            case "number" -> NODES.numberNode(schema.path("minimum").asDouble(0));
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.stringNode("");
        };
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return root.at(schema.path("$ref").asString("").replaceFirst("^#", ""));
        }
        if (schema.has("anyOf")) {
            return schema.path("anyOf")
                    .valueStream()
                    .filter(option -> !option.path("type").asString("").equals("null"))
                    .findFirst()
                    .map(this::resolved)
                    .orElse(schema);
        }
        return schema;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(each -> each.asString(""))
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("null")
                : type.asString("string");
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("type")
                        .valueStream()
                        .anyMatch(each -> each.asString("").equals("null"))
                || schema.path("enum").valueStream().anyMatch(JsonNode::isNull)
                || schema.path("anyOf")
                        .valueStream()
                        .anyMatch(option -> option.path("type").asString("").equals("null"));
    }
}

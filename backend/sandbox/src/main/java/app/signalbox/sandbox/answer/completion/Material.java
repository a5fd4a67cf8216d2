package app.signalbox.sandbox.answer.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the model works on, given as plain text or as a JSON object.
 *
 * @param message what a person wrote
 * @param passages what may be quoted in an answer
 */
record Material(String message, List<Passage> passages) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMES_OF_A_MESSAGE = List.of("message", "text", "utterance", "comment");

    record Passage(String id, String text) {}

    static Material of(String given) {
        return object(given)
                .map(object -> new Material(message(object), passages(object)))
                .orElseGet(() -> new Material(given, List.of()));
    }

    private static Optional<JsonNode> object(String given) {
        try {
            return given.strip().startsWith("{") ? Optional.of(JSON.readTree(given)) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String message(JsonNode object) {
        return NAMES_OF_A_MESSAGE.stream()
                .filter(object::has)
                .findFirst()
                .map(name -> words(object.path(name)).collect(Collectors.joining("\n")))
                .orElseGet(() -> words(object).collect(Collectors.joining("\n")));
    }

    private static Stream<String> words(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.valueStream().flatMap(Material::words);
    }

    private static List<Passage> passages(JsonNode object) {
        var passages = new ArrayList<Passage>();
        object.valueStream()
                .filter(JsonNode::isArray)
                .forEach(list -> list.forEach(item -> {
                    if (item.has("id") && item.has("text")) {
                        passages.add(new Passage(
                                item.path("id").asString(""), item.path("text").asString("")));
                    }
                }));
        return passages;
    }
}

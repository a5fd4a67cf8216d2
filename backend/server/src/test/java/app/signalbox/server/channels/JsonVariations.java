package app.signalbox.server.channels;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies that differ from a good one in a single value. */
final class JsonVariations {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonVariations() {}

    static List<String> eachValueReplaced(String body, String replacement) {
        var root = JSON.readTree(body);
        var odd = JSON.readTree(replacement);
        var bodies = new ArrayList<String>();
        vary(root, root, odd, bodies);
        return bodies;
    }

    private static void vary(JsonNode root, JsonNode node, JsonNode odd, List<String> bodies) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                object.set(name, odd);
                bodies.add(JSON.writeValueAsString(root));
                object.set(name, value);
                vary(root, value, odd, bodies);
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                var value = array.get(index);
                array.set(index, odd);
                bodies.add(JSON.writeValueAsString(root));
                array.set(index, value);
                vary(root, value, odd, bodies);
            }
        }
    }
}

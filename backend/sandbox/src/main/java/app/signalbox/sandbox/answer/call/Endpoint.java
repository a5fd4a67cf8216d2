package app.signalbox.sandbox.answer.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method and a path with {@code {names}} for the parts that vary. */
public interface Endpoint {

    String method();

    /** Such as {@code /2/tweets/{id}}. */
    String template();

    /** The varying parts of a path of this shape, still encoded; absent if it has another shape. */
    default Optional<Map<String, String>> match(String path) {
        var wanted = List.of(template().split("/", -1));
        var given = List.of(path.split("/", -1));
        if (wanted.size() != given.size()) {
            return Optional.empty();
        }
        var parts = new HashMap<String, String>();
        for (var at = 0; at < wanted.size(); at++) {
            var name = wanted.get(at);
            if (name.startsWith("{") && !given.get(at).isEmpty()) {
                parts.put(name.substring(1, name.length() - 1), given.get(at));
            } else if (!name.equals(given.get(at))) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(parts));
    }
}

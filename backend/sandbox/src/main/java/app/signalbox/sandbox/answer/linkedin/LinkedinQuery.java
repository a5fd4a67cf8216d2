package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A query in the words of protocol 2.0.0: lists and records keep their marks, the values inside are encoded. */
record LinkedinQuery(Map<String, String> raw) {

    private static final Pattern LIST = Pattern.compile("List\\((.*)\\)");

    static LinkedinQuery of(Call call) {
        var raw = new HashMap<String, String>();
        var query = call.uri().getRawQuery();
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                raw.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new LinkedinQuery(Map.copyOf(raw));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(raw.get(name)).filter(value -> !value.isEmpty()).map(LinkedinUrn::decoded);
    }

    String required(String name) {
        return find(name)
                .orElseThrow(() -> LinkedinRefusal.of(
                        400, "PARAM_MISSING", "Parameter %s is required".formatted(name)));
    }

    /** Empty if it is not given. */
    List<String> list(String name) {
        var value = raw.getOrDefault(name, "List()");
        var list = LIST.matcher(value.replace("%28", "(").replace("%29", ")"));
        if (!list.matches()) {
            throw LinkedinRefusal.badParameter(name);
        }
        return list.group(1).isEmpty() ? List.of() : List.of(list.group(1).split(",|%2C", -1));
    }

    /** A number inside {@code name=(field:1,...)}. */
    Optional<Long> number(String name, String field) {
        var found = Pattern.compile("[(,]" + field + ":([0-9]{1,15})[,)]").matcher(raw.getOrDefault(name, ""));
        return found.find() ? Optional.of(Long.parseLong(found.group(1))) : Optional.empty();
    }

    int whole(String name, int otherwise, int largest) {
        var value = raw.getOrDefault(name, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) > largest) {
            throw LinkedinRefusal.badParameter(name);
        }
        return Integer.parseInt(value);
    }
}

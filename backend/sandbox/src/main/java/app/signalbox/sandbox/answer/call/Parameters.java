package app.signalbox.sandbox.answer.call;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and values of a query or a form, decoded, in their order; a name may stand more than once. */
public record Parameters(List<Pair> pairs) {

    public Parameters {
        pairs = List.copyOf(pairs);
    }

    /** Reads {@code a=b&c=d}. */
    public static Parameters of(@Nullable String encoded) {
        var pairs = new ArrayList<Pair>();
        for (var pair : encoded == null ? new String[0] : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.add(new Pair(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
            } else if (!pair.isEmpty()) {
                pairs.add(new Pair(decoded(pair), ""));
            }
        }
        return new Parameters(pairs);
    }

    /** The first value of a name; absent if there is none or it is blank. */
    public Optional<String> find(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    public String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** One name and its value. */
    public record Pair(String name, String value) {}
}

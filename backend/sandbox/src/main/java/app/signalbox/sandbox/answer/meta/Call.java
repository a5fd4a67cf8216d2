package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.answer.call.Multipart;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request.
 *
 * @param method as it is meant; {@code method=delete} may stand among the parameters
 * @param base the address it was sent to, without a path
 * @param path segments after the version
 * @param parameters of query and body together
 * @param token the access token, absent where none was given
 * @param files of a form of several parts, by field
 */
record Call(
        String method,
        String base,
        List<String> path,
        ObjectNode parameters,
        @Nullable String token,
        Map<String, Multipart.Part> files) {

    private static final int LONGEST_BODY = 40_000_000;

    static Call read(HttpExchange exchange) throws IOException {
        var parameters = Json.object();
        readForm(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""), parameters);
        var octets = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        var body = new String(octets, StandardCharsets.UTF_8);
        Map<String, Multipart.Part> files = Map.of();
        if (Multipart.isOne(type)) {
            var parts = Multipart.read(type, octets)
                    .orElseThrow(() -> GraphRefusal.invalid("The form can't be taken apart."));
            parts.fields().forEach(parameters::put);
            files = parts.files();
        } else if (type.startsWith("application/json")) {
            parameters.setAll(Json.read(body).orElseThrow(() -> GraphRefusal.invalid("The body is no JSON object.")));
        } else {
            readForm(body, parameters);
        }
        var method = Optional.ofNullable(parameters.get("method"))
                .map(JsonNode::asString)
                .orElse(exchange.getRequestMethod());
        return new Call(
                method.toUpperCase(Locale.ROOT),
                "http://" + exchange.getRequestHeaders().getFirst("Host"),
                path(exchange.getRequestURI().getPath()),
                parameters,
                token(exchange, parameters),
                files);
    }

    /** The address of the same with one parameter changed. */
    String urlWith(String name, String value) {
        var changed = parameters.deepCopy().put(name, value);
        var query = changed.properties().stream()
                .map(entry ->
                        encoded(entry.getKey()) + "=" + encoded(entry.getValue().asString()))
                .collect(Collectors.joining("&"));
        return "%s/%s?%s".formatted(base, String.join("/", path), query);
    }

    /** The id or word that the path begins with. */
    String object() {
        return path.isEmpty() ? "" : path.getFirst();
    }

    /** What follows the object, empty if nothing does. */
    String edge() {
        return path.size() < 2 ? "" : String.join("/", path.subList(1, path.size()));
    }

    Optional<String> find(String name) {
        var value = parameters.get(name);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(value.isValueNode() ? value.asString() : value.toString());
    }

    String require(String name) {
        return find(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> GraphRefusal.invalid("The parameter %s is required".formatted(name)));
    }

    /** An object, given as such or written down in a form field. */
    Optional<ObjectNode> findObject(String name) {
        var value = parameters.get(name);
        if (value instanceof ObjectNode object) {
            return Optional.of(object);
        }
        return find(name)
                .map(text -> Json.read(text)
                        .orElseThrow(() -> GraphRefusal.invalid("param %s must be non-empty.".formatted(name))));
    }

    long whole(String name, long otherwise) {
        try {
            return find(name).map(Long::parseLong).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw GraphRefusal.invalid("Param %s must be an integer".formatted(name));
        }
    }

    boolean yes(String name) {
        return switch (require(name).toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw GraphRefusal.invalid("Param %s must be a boolean".formatted(name));
        };
    }

    private static List<String> path(String path) {
        var segments = Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        var versioned = !segments.isEmpty() && segments.getFirst().matches("v\\d+\\.\\d+");
        return versioned ? segments.subList(1, segments.size()) : segments;
    }

    private static @Nullable String token(HttpExchange exchange, ObjectNode parameters) {
        var given = parameters.get("access_token");
        if (given != null) {
            return given.asString();
        }
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? null : header.replaceFirst("^(?i)(Bearer|OAuth)\\s+", "");
    }

    private static void readForm(String encoded, ObjectNode parameters) {
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphRefusal.invalid("A parameter is not encoded as a form is: " + e.getMessage());
        }
    }
}

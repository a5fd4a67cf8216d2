package app.signalbox.sandbox.answer.call;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request, read to its end.
 *
 * @param method in capitals
 * @param uri path and query as they came, still encoded
 * @param headers first values; names in any case
 * @param body decoded as UTF-8
 * @param octets the body as it came
 */
@SuppressWarnings("ArrayRecordComponent")
public record Call(String method, URI uri, Map<String, String> headers, String body, byte[] octets) {

    private static final String BASIC = "Basic ";

    static Call of(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        var octets = exchange.getRequestBody().readAllBytes();
        var body = new String(octets, StandardCharsets.UTF_8);
        return new Call(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body, octets);
    }

    /** The path, still encoded. */
    public String path() {
        return uri.getRawPath();
    }

    public Parameters query() {
        return Parameters.of(uri.getRawQuery());
    }

    /** Fields of a form; empty if the body is none. */
    public Parameters form() {
        return header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded")
                ? Parameters.of(body)
                : Parameters.of(null);
    }

    /** Parts of a form of several; empty if the body is none. */
    public Optional<Multipart> parts() {
        var type = header("Content-Type").orElse("");
        return Multipart.isOne(type) ? Multipart.read(type, octets) : Optional.empty();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    /** The token of {@code Authorization: Bearer}. */
    public Optional<String> bearer() {
        return header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()).strip())
                .filter(token -> !token.isEmpty());
    }

    /** Whether the caller names itself with these by HTTP's basic scheme. */
    public boolean isBasic(String name, String secret) {
        var given = header("Authorization").filter(value -> value.startsWith(BASIC));
        var expected = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return given.map(value -> value.substring(BASIC.length()).strip()).equals(Optional.of(expected));
    }
}

package app.signalbox.sandbox.answer.meta;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What goes back for one request. */
record Answer(int status, String type, String body, Map<String, String> headers) {

    static Answer of(ObjectNode body) {
        return json(200, body);
    }

    static Answer json(int status, ObjectNode body) {
        return new Answer(status, "application/json; charset=UTF-8", body.toString(), Map.of());
    }

    static Answer page(int status, String html) {
        return new Answer(status, "text/html; charset=UTF-8", html, Map.of());
    }

    static Answer redirect(String location) {
        return new Answer(302, "text/html; charset=UTF-8", "", Map.of("Location", location));
    }

    Answer with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, type, body, all);
    }

    void send(HttpExchange exchange) throws IOException {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
    }
}

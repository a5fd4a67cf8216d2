package app.signalbox.server.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.signalbox.server.channels.HandshakeReply.Proven;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;

/** An address of ours that stands a network's challenge. */
public final class WebhookFixture implements AutoCloseable {

    private final HttpServer server;
    private final Connector connector;

    public WebhookFixture(Connector connector) {
        this.connector = connector;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Public address of the deployment. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var parameters = new HashMap<String, String>();
            for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
                var parts = pair.split("=", 2);
                parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
            }
            var reply = connector.handshake(new HandshakeRequest(parameters)).orElseThrow();
            if (reply instanceof Proven proven) {
                var bytes = proven.body().getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", proven.contentType());
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                exchange.sendResponseHeaders(403, -1);
            }
        }
    }
}

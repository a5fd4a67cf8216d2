package app.signalbox.sandbox;

import app.signalbox.sandbox.picture.Picture;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Hands out the pictures that people send, as a network's own host for them does. */
final class PictureDesk implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var picture = Picture.at(exchange.getRequestURI().getPath());
            if (picture.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var octets = picture.get().jpeg();
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
        }
    }
}

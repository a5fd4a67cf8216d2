package app.signalbox.server.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/** A host on this machine that has one picture everywhere, but where it sends on. */
final class PictureHost implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> moved = new ConcurrentHashMap<>();

    PictureHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String origin() {
        return "http://localhost:" + port();
    }

    String at(String path) {
        return origin() + path;
    }

    /** From now on a path is somewhere else. */
    void sendOn(String path, String address) {
        moved.put(path, address);
    }

    /** The paths of all requests. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            if (moved.containsKey(path)) {
                exchange.getResponseHeaders().set("Location", moved.get(path));
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(960, 480, BufferedImage.TYPE_INT_RGB), "png", picture);
            exchange.sendResponseHeaders(200, picture.size());
            exchange.getResponseBody().write(picture.toByteArray());
        }
    }
}

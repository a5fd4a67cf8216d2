package app.signalbox.server.knowledge.fetching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A small site on the loopback address, with pages that behave and pages that don't. */
public final class PageServer implements AutoCloseable {

    private final HttpServer server;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public PageServer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        port = server.getAddress().getPort();
    }

    public int port() {
        return port;
    }

    /** Host headers and paths of all requests. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public PageServer page(String path, String contentType, byte[] body) {
        return answering(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public PageServer page(String path, String html) {
        return page(path, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts another page in the place of one. */
    public void change(String path, String html) {
        server.removeContext(path);
        page(path, html);
    }

    PageServer redirect(String path, String location) {
        return answering(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    PageServer status(String path, int status) {
        return answering(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    PageServer packed(String path, byte[] gzip) {
        return answering(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, gzip.length);
            exchange.getResponseBody().write(gzip);
        });
    }

    /** Sends text without end. */
    PageServer endless(String path) {
        return answering(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = "tea ".repeat(4_096).getBytes(StandardCharsets.UTF_8);
            OutputStream body = exchange.getResponseBody();
            while (closing.getCount() > 0) {
                body.write(chunk);
            }
        });
    }

    /** Begins to answer and then says nothing until the test is over. */
    PageServer silent(String path) {
        return answering(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('t');
            exchange.getResponseBody().flush();
            awaitClosing();
        });
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private PageServer answering(String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
            try (exchange) {
                answer.to(exchange);
            }
        });
        return this;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }
}

package app.signalbox.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** A target that answers the n-th POST, counted from 0, as it is told; 0 hangs up without an answer. */
final class Receiver implements AutoCloseable {

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger ordinal = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final IntUnaryOperator answers;
    private final HttpServer server;

    Receiver(int port, IntUnaryOperator answers) throws IOException {
        this.answers = answers;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://localhost:" + port());
    }

    List<Request> requests() {
        return requests;
    }

    List<String> acceptedBodies() {
        return requests.stream()
                .filter(request -> request.status() == 200)
                .map(Request::body)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var number = ordinal.getAndIncrement();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var status = answers.applyAsInt(number);
        requests.add(new Request(exchange.getRequestURI().getPath(), body, status));
        if (status > 0) {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    record Request(String path, String body, int status) {}
}

package app.signalbox.sandbox.answer.call;

import app.signalbox.sandbox.answer.outside.Weather;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Takes calls on the loopback interface and lets the weather have its way with them. */
public final class Reception implements AutoCloseable {

    private final Desk desk;
    private final Weather weather;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private Reception(Desk desk, Weather weather, HttpServer server) {
        this.desk = desk;
        this.weather = weather;
        this.server = server;
    }

    /** Starts serving; port 0 takes a free one. */
    public static Reception open(Desk desk, Weather weather, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var reception = new Reception(desk, weather, server);
        server.createContext("/", reception::handle);
        server.setExecutor(reception.threads);
        server.start();
        return reception;
    }

    /** Where it listens, without a path. */
    public URI baseUrl() {
        return URI.create("http://localhost:%d".formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = outcome(Call.of(exchange));
            // the wait comes after the effect: a client that gives up early does not know what became of it
            var latency = weather.conditions().latency();
            var ended = closed.await(latency.toNanos(), TimeUnit.NANOSECONDS);
            if (answer.isPresent() && !ended) {
                send(exchange, answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Absent if the line goes dead. */
    private Optional<Answer> outcome(Call call) {
        if (desk.isPage(call)) {
            return Optional.of(answer(call));
        }
        return weather.next()
                .map(fault -> switch (fault) {
                    case SERVER_ERROR -> Optional.of(desk.unavailable());
                    case THROTTLED -> Optional.of(desk.throttled(call));
                    case ERROR_AFTER_EFFECT -> Optional.of(afterEffect(call).orElseGet(desk::unavailable));
                    case NO_ANSWER_AFTER_EFFECT -> afterEffect(call);
                })
                .orElseGet(() -> Optional.of(answer(call)));
    }

    /** Absent if it took effect. */
    private Optional<Answer> afterEffect(Call call) {
        return Optional.of(answer(call)).filter(Answer::isRefusal);
    }

    private Answer answer(Call call) {
        try {
            return desk.answer(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var octets = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), octets.length == 0 ? -1 : octets.length);
        if (octets.length > 0) {
            exchange.getResponseBody().write(octets);
        }
    }
}

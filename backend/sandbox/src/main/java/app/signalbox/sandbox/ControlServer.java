package app.signalbox.sandbox;

import app.signalbox.sandbox.answer.completion.ModelStandIn;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox's own page and API, on the loopback interface only: {@code GET /}, {@code GET /ledger}, {@code POST
 * /traffic}, {@code POST /burst} and {@code POST /stop}; where a model plays along, {@code GET /model}, {@code POST
 * /model} and {@code POST /model/fail}.
 */
public final class ControlServer implements AutoCloseable {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; form-action 'self'";
    private static final int LONGEST_FORM = 10_000;
    private static final int LEDGER_PAGE = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Sandbox sandbox;
    private final AtomicReference<TrafficPlan> plan;
    private final @Nullable ModelDesk model;
    private final HttpServer server;

    private ControlServer(Sandbox sandbox, @Nullable ModelDesk model, TrafficPlan plan, HttpServer server) {
        this.sandbox = sandbox;
        this.model = model;
        this.plan = new AtomicReference<>(plan);
        this.server = server;
    }

    /** Starts serving; port 0 takes a free one. The plan is what a change of traffic starts from. */
    public static ControlServer start(Sandbox sandbox, TrafficPlan plan, int port) throws IOException {
        return serve(sandbox, null, plan, port);
    }

    /** The same, steering a model too. */
    public static ControlServer start(Sandbox sandbox, ModelStandIn model, TrafficPlan plan, int port)
            throws IOException {
        return serve(sandbox, new ModelDesk(model), plan, port);
    }

    private static ControlServer serve(Sandbox sandbox, @Nullable ModelDesk model, TrafficPlan plan, int port)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var control = new ControlServer(sandbox, model, plan, server);
        server.createContext("/", control::handle);
        server.start();
        return control;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var response =
                    isOwnCaller(exchange) ? answer(exchange) : new Response(403, "text/plain", "Not from there.");
            send(exchange, response);
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        try {
            return switch (exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath()) {
                case "GET /" -> new Response(200, "text/html", ControlPage.render(sandbox, plan.get()));
                case "GET /refresh.js" -> new Response(200, "text/javascript", Resources.read("refresh.js"));
                case "GET /ledger" -> new Response(200, "application/json", ledger(Form.ofQuery(exchange)));
                case "POST /traffic" -> changeTraffic(form(exchange), exchange);
                case "POST /burst" -> burst(form(exchange), exchange);
                case "POST /stop" -> stop(exchange);
                case "GET /model" -> tell(model);
                case "POST /model" -> tell(model == null ? null : model.change(form(exchange)));
                case "POST /model/fail" -> tell(model == null ? null : model.fail(form(exchange)));
                default -> new Response(404, "text/plain", "There are /, /ledger, /traffic, /burst, /stop and /model.");
            };
        } catch (IllegalArgumentException e) {
            return new Response(400, "text/plain", String.valueOf(e.getMessage()));
        }
    }

    private String ledger(Form form) {
        var limit = form.whole("limit", LEDGER_PAGE);
        var entries = sandbox.ledger().newest(limit);
        return json.writeValueAsString(Map.of("totals", sandbox.ledger().totals(), "newest", entries));
    }

    private Response changeTraffic(Form form, HttpExchange exchange) {
        var changed = form.change(plan.get());
        plan.set(changed);
        sandbox.play(changed);
        return done(exchange);
    }

    private Response burst(Form form, HttpExchange exchange) {
        sandbox.burst(form.whole("count", 40));
        return done(exchange);
    }

    private Response stop(HttpExchange exchange) {
        sandbox.stop();
        return done(exchange);
    }

    private Response tell(@Nullable ModelDesk desk) {
        return desk == null
                ? new Response(404, "text/plain", "No model plays along.")
                : new Response(200, "application/json", json.writeValueAsString(desk.state()));
    }

    /** A person's browser goes back to the page, a program gets its answer. */
    private Response done(HttpExchange exchange) {
        var accepts = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
        if (accepts.contains("text/html")) {
            exchange.getResponseHeaders().set("Location", "/");
            return new Response(303, "text/plain", "");
        }
        var flowing = sandbox.plan().isPresent();
        return new Response(
                200, "application/json", json.writeValueAsString(Map.of("flowing", flowing, "plan", plan.get())));
    }

    private static Form form(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LONGEST_FORM);
        return Form.ofQuery(exchange).and(Form.of(new String(body, StandardCharsets.UTF_8)));
    }

    /** Other sites open in the same browser must not steer the sandbox. */
    private static boolean isOwnCaller(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var host = String.valueOf(headers.getFirst("Host")).replaceFirst(":\\d+$", "");
        var origin = headers.getFirst("Origin");
        return OWN_NAMES.contains(host)
                && (origin == null
                        || OWN_NAMES.contains(String.valueOf(URI.create(origin).getHost())));
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        var octets = response.body().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", response.type() + "; charset=utf-8");
        headers.set("Content-Security-Policy", CONTENT_POLICY);
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(response.status(), octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
    }

    private record Response(int status, String type, String body) {}
}

package app.signalbox.sandbox;

import app.signalbox.sandbox.answer.completion.ModelStandIn;
import app.signalbox.sandbox.answer.outside.Outside;
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
 * /model} and {@code POST /model/fail}; where networks answer, {@code GET /outside}, {@code GET /outside.json}, {@code
 * POST /outside/conditions} and {@code POST /outside/fail}; the pictures that people send below {@code /pictures/}.
 */
public final class ControlServer implements AutoCloseable {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'";
    private static final int LONGEST_FORM = 10_000;
    private static final int LEDGER_PAGE = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Sandbox sandbox;
    private final AtomicReference<TrafficPlan> plan;
    private final @Nullable ModelDesk model;
    private final @Nullable OutsideDesk outside;
    private final HttpServer server;

    private ControlServer(
            Sandbox sandbox,
            @Nullable ModelDesk model,
            @Nullable OutsideDesk outside,
            TrafficPlan plan,
            HttpServer server) {
        this.sandbox = sandbox;
        this.model = model;
        this.outside = outside;
        this.plan = new AtomicReference<>(plan);
        this.server = server;
    }

    /** Starts serving; port 0 takes a free one. The plan is what a change of traffic starts from. */
    public static ControlServer start(Sandbox sandbox, TrafficPlan plan, int port) throws IOException {
        return serve(sandbox, null, null, plan, port);
    }

    /** The same, steering a model too. */
    public static ControlServer start(Sandbox sandbox, ModelStandIn model, TrafficPlan plan, int port)
            throws IOException {
        return serve(sandbox, new ModelDesk(model), null, plan, port);
    }

    /** The same, steering the answering side of the networks too. */
    public static ControlServer start(Sandbox sandbox, Outside outside, TrafficPlan plan, int port) throws IOException {
        return serve(sandbox, null, new OutsideDesk(outside), plan, port);
    }

    /** The same with a model besides. */
    public static ControlServer start(Sandbox sandbox, ModelStandIn model, Outside outside, TrafficPlan plan, int port)
            throws IOException {
        return serve(sandbox, new ModelDesk(model), new OutsideDesk(outside), plan, port);
    }

    private static ControlServer serve(
            Sandbox sandbox, @Nullable ModelDesk model, @Nullable OutsideDesk outside, TrafficPlan plan, int port)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var control = new ControlServer(sandbox, model, outside, plan, server);
        server.createContext("/", control::handle);
        server.createContext("/pictures/", new PictureDesk());
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
            var path = exchange.getRequestURI().getPath();
            return switch (exchange.getRequestMethod()) {
                case "GET" -> show(path, exchange);
                case "POST" -> steer(path, exchange);
                default -> unknown();
            };
        } catch (IllegalArgumentException e) {
            return new Response(400, "text/plain", String.valueOf(e.getMessage()));
        }
    }

    private Response show(String path, HttpExchange exchange) {
        return switch (path) {
            case "/" -> new Response(200, "text/html", ControlPage.render(sandbox, plan.get(), outside != null));
            case "/refresh.js" -> new Response(200, "text/javascript", Resources.read("refresh.js"));
            case "/style.css" -> new Response(200, "text/css", Resources.read("style.css"));
            case "/ledger" -> new Response(200, "application/json", ledger(Form.ofQuery(exchange)));
            case "/model" -> tell(model);
            case "/outside" ->
                outside == null ? noOutside() : new Response(200, "text/html", OutsidePage.render(outside));
            case "/outside.json" -> tell(outside, Form.ofQuery(exchange));
            default -> unknown();
        };
    }

    private Response steer(String path, HttpExchange exchange) throws IOException {
        var form = form(exchange);
        return switch (path) {
            case "/traffic" -> changeTraffic(form, exchange);
            case "/burst" -> burst(form, exchange);
            case "/stop" -> stop(exchange);
            case "/model" -> tell(model == null ? null : model.change(form));
            case "/model/fail" -> tell(model == null ? null : model.fail(form));
            case "/outside/conditions" -> changed(outside == null ? null : outside.change(form), form, exchange);
            case "/outside/fail" -> changed(outside == null ? null : outside.fail(form), form, exchange);
            default -> unknown();
        };
    }

    private static Response unknown() {
        return new Response(404, "text/plain", "There are /, /ledger, /traffic, /burst, /stop, /model and /outside.");
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

    private Response tell(@Nullable OutsideDesk desk, Form form) {
        return desk == null
                ? noOutside()
                : new Response(
                        200, "application/json", json.writeValueAsString(desk.state(form.whole("limit", LEDGER_PAGE))));
    }

    private Response changed(@Nullable OutsideDesk desk, Form form, HttpExchange exchange) {
        return isBrowser(exchange) ? backTo("/outside", exchange) : tell(desk, form);
    }

    private static Response noOutside() {
        return new Response(404, "text/plain", "No network answers here.");
    }

    private static boolean isBrowser(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("text/html");
    }

    private static Response backTo(String page, HttpExchange exchange) {
        exchange.getResponseHeaders().set("Location", page);
        return new Response(303, "text/plain", "");
    }

    /** A person's browser goes back to the page, a program gets its answer. */
    private Response done(HttpExchange exchange) {
        if (isBrowser(exchange)) {
            return backTo("/", exchange);
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

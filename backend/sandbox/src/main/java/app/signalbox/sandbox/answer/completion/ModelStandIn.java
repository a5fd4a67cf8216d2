package app.signalbox.sandbox.answer.completion;

import app.signalbox.sandbox.answer.completion.Conditions.Outage;
import app.signalbox.sandbox.answer.completion.Question.Delivery;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A model behind an OpenAI-compatible endpoint, on the loopback interface. It reads the task from the system message
 * (classify, draft or score), follows simple words, and says the same to the same question. It obeys whatever stands
 * among its instructions, whoever wrote it, and takes what stands between announced marks for data.
 */
public final class ModelStandIn implements AutoCloseable {

    private static final Duration FOREVER = Duration.ofHours(1);

    private final ModelSettings settings;
    private final QuestionReader reader;
    private final Catalogue catalogue;
    private final Speech speech = new Speech();
    private final Weather weather = new Weather();
    private final CallBook book = new CallBook();
    private final RateWindow window;
    private final AtomicLong ordinal = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private ModelStandIn(ModelSettings settings, HttpServer server) {
        this.settings = settings;
        this.reader = new QuestionReader(settings);
        this.catalogue = new Catalogue(settings);
        this.window = new RateWindow(settings.clock());
        this.server = server;
    }

    /** Starts serving; port 0 takes a free one. */
    public static ModelStandIn start(ModelSettings settings, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var standIn = new ModelStandIn(settings, server);
        server.createContext("/", standIn::handle);
        server.setExecutor(standIn.threads);
        server.start();
        return standIn;
    }

    /** What a client is given as base URL, {@code /v1} included. */
    public URI baseUrl() {
        return URI.create("http://localhost:%d/v1".formatted(server.getAddress().getPort()));
    }

    /** How well it is doing. */
    public Conditions conditions() {
        return weather.conditions();
    }

    /** Changes how well it is doing, from the next request on. */
    public void change(Conditions conditions) {
        weather.change(conditions);
    }

    /** Orders this fault for the next requests, before anything else may happen to them. */
    public void failNext(int times, Fault fault) {
        weather.order(times, fault);
    }

    /** The last 500 requests for a completion, oldest first. */
    public List<ModelCall> calls() {
        return book.calls();
    }

    /** Sums over everything since the start. */
    public ModelTotals totals() {
        return book.totals();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = new Reply(exchange, "req_%08x".formatted(ordinal.incrementAndGet()));
            var path = exchange.getRequestURI().getPath();
            try {
                requireKey(exchange);
                if (path.equals("/v1/chat/completions")) {
                    complete(exchange, reply);
                } else {
                    reply.send(200, catalogue.find(exchange.getRequestMethod(), path));
                }
            } catch (ApiRefusal refusal) {
                reply.refuse(refusal);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void complete(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!exchange.getRequestMethod().equals("POST")) {
                throw ApiRefusal.wrongMethod(exchange.getRequestMethod());
            }
            if (pass(reply)) {
                answer(body, reply);
            } else {
                book.enter(new ModelCall(body, 0, "", 0, 0));
            }
        } catch (ApiRefusal refusal) {
            book.enter(new ModelCall(body, refusal.status(), "", 0, 0));
            throw refusal;
        }
    }

    /** Lets the conditions have their way; false if no answer may come. */
    private boolean pass(Reply reply) throws InterruptedException {
        var conditions = weather.conditions();
        var fault = weather.next();
        if (fault != null) {
            throw ApiRefusal.of(fault);
        }
        var silent = conditions.outage() == Outage.SILENT;
        var wait = silent ? FOREVER : conditions.latency();
        var ended = closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (ended || silent || conditions.outage() == Outage.CUT) {
            return false;
        }
        if (conditions.requestsPerMinute() > 0) {
            reply.left(window.take(conditions.requestsPerMinute()));
        }
        return true;
    }

    private void answer(String body, Reply reply) throws IOException {
        var question = reader.read(body);
        var content = weather.spoiled(speech.answer(question));
        var completion = Completion.of(
                "chatcmpl-%08x%08x".formatted(body.hashCode(), ordinal.get()),
                settings.clock().instant().getEpochSecond(),
                question,
                content);
        book.enter(new ModelCall(body, 200, completion.content(), completion.promptTokens(), completion.tokens()));
        if (question.delivery() == Delivery.WHOLE) {
            reply.send(200, completion.whole());
        } else {
            reply.stream(completion.pieces());
        }
    }

    private void requireKey(HttpExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + settings.key()).equals(given)) {
            throw ApiRefusal.wrongKey(given != null && given.startsWith("Bearer "));
        }
    }
}

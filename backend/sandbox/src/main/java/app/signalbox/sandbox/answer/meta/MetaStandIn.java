package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.wire.SentEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Meta as it answers, on the loopback interface: the Graph API for pages, Messenger and Instagram with or without a
 * version in the path, and the login dialog. What takes effect is entered into the book and told by webhook. It has no
 * idempotency, because Meta has none: what is sent twice is received twice.
 */
public final class MetaStandIn implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Weather facebook = new Weather();
    private final Weather instagram = new Weather();
    private final Ids ids = new Ids();
    private final OutsideBook book;
    private final World world;
    private final MetaListener listener;
    private final Tokens tokens;
    private final Subscriptions subscriptions;
    private final Usage usage;
    private final Graph graph;
    private final HttpServer server;

    private MetaStandIn(MetaSettings settings, OutsideBook book, Mail mail, HttpServer server) {
        this.book = book;
        this.world = new World(new Accounts(settings.accounts()));
        this.listener = new MetaListener(world);
        this.tokens = new Tokens(settings, ids);
        this.subscriptions = new Subscriptions(settings.accounts());
        this.usage = new Usage(settings.clock(), settings.callsPerHour());
        var postman = new Postman(settings, subscriptions, mail, threads, closed);
        var effects = new Effects(settings, world, book, postman);
        this.graph = new Graph(settings, world, tokens, subscriptions, effects, usage, ids);
        this.server = server;
    }

    /** Starts serving; port 0 takes a free one. */
    public static MetaStandIn start(MetaSettings settings, OutsideBook book, Mail mail, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var standIn = new MetaStandIn(settings, book, mail, server);
        server.createContext("/", standIn::handle);
        server.setExecutor(standIn.threads);
        server.start();
        return standIn;
    }

    /** The base of both the Graph API and the dialog, without a version. */
    public URI baseUrl() {
        return URI.create("http://localhost:%d".formatted(server.getAddress().getPort()));
    }

    /** How well it answers; Facebook and Instagram have their own. */
    public Weather weather(Network network) {
        return network == Network.INSTAGRAM ? instagram : facebook;
    }

    /** Hears what a person did, as {@code Sandbox.listen} tells it. */
    public void hear(SentEvent event) {
        locked(() -> {
            listener.on(event);
            return event;
        });
    }

    /** A person writes to an account, without a webhook; the id of the message. */
    public String personWrites(String externalAccountId, String personId, String text, Instant at) {
        return locked(() -> {
            var account = world.accounts().get(externalAccountId);
            var said = new Utterance(ids.message(account.network()), true, text, at);
            world.threads().say(account, personId, said);
            return said.id();
        });
    }

    /** A person comments under a post or medium, without a webhook; the id of the comment. */
    public String personComments(String externalAccountId, String postId, String personId, String text, Instant at) {
        return locked(() -> {
            var account = world.accounts().get(externalAccountId);
            var comment =
                    new Comment(ids.comment(account.network(), postId), account, postId, null, personId, text, at);
            world.meet(personId, new World.Acquaintance(account, "Person " + personId, "person_" + personId));
            world.comments().add(comment);
            return comment.id();
        });
    }

    /** What became of a comment, whoever wrote it; absent if nobody has heard of it. */
    public Optional<Received.State> commentState(String commentId) {
        return locked(() -> world.comments().isRemoved(commentId)
                ? Optional.of(Received.State.DELETED)
                : world.comments()
                        .find(commentId)
                        .map(comment -> comment.isHidden() ? Received.State.HIDDEN : Received.State.STANDING));
    }

    /** A new token of a page or an Instagram account, with every scope. */
    public String issue(String externalAccountId) {
        return issue(externalAccountId, Permission.everyScope());
    }

    /** A new token that may do only what these scopes allow. */
    public String issue(String externalAccountId, Set<String> scopes) {
        return locked(() ->
                tokens.issue(world.accounts().get(externalAccountId), scopes).value());
    }

    /** All tokens that the account has so far end as if the app had been removed: code 190, subcode 458. */
    public void revoke(String externalAccountId) {
        kill(externalAccountId, Tokens.Cause.REVOKED);
    }

    /** All tokens that the account has so far end as if their time were over: code 190, subcode 463. */
    public void expire(String externalAccountId) {
        kill(externalAccountId, Tokens.Cause.EXPIRED);
    }

    /** All tokens that the account has so far end as after a change of password: code 190, subcode 460. */
    public void invalidate(String externalAccountId) {
        kill(externalAccountId, Tokens.Cause.PASSWORD_CHANGED);
    }

    /** Whether the app is subscribed to any webhook of the account. */
    public boolean subscribed(String externalAccountId) {
        return !subscriptions.of(world.accounts().get(externalAccountId)).isEmpty();
    }

    /** Changes the budget of calls an hour, 0 for none. */
    public void allow(int callsPerHour) {
        locked(() -> {
            usage.allow(callsPerHour);
            return usage;
        });
    }

    /** What people received. */
    public OutsideBook book() {
        return book;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void kill(String externalAccountId, Tokens.Cause cause) {
        locked(() -> {
            tokens.kill(world.accounts().get(externalAccountId).externalAccountId(), cause);
            return tokens;
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            if (answer.isPresent()) {
                answer.get().send(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Answer> answer(HttpExchange exchange) throws IOException, InterruptedException {
        try {
            return weathered(Call.read(exchange));
        } catch (GraphRefusal refusal) {
            return Optional.of(graph.refused(refusal));
        }
    }

    /** Lets the weather have its way; absent if the connection ends without an answer. */
    private Optional<Answer> weathered(Call call) throws InterruptedException {
        var weather = locked(() -> isOnInstagram(call)) ? instagram : facebook;
        var conditions = weather.conditions();
        if (closed.await(conditions.latency().toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        var fault = weather.next();
        if (fault.isEmpty()) {
            return Optional.of(locked(() -> graph.answer(call)));
        }
        return switch (fault.get()) {
            case SERVER_ERROR ->
                Optional.of(locked(() -> graph.refused(GraphRefusal.broken(conditions.outage() ? 503 : 500))));
            case THROTTLED -> Optional.of(locked(() -> graph.throttled(call)));
            case ERROR_AFTER_EFFECT -> {
                locked(() -> graph.answer(call));
                yield Optional.of(locked(() -> graph.refused(GraphRefusal.broken(500))));
            }
            case NO_ANSWER_AFTER_EFFECT -> {
                locked(() -> graph.answer(call));
                yield Optional.empty();
            }
        };
    }

    private boolean isOnInstagram(Call call) {
        var token = Optional.ofNullable(call.token()).flatMap(tokens::find);
        return UseCase.isOnInstagram(call, world)
                || token.filter(known -> known.kind() == Token.Kind.INSTAGRAM).isPresent();
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}

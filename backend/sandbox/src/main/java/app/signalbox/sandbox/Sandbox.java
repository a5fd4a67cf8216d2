package app.signalbox.sandbox;

import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.wire.Delivery;
import app.signalbox.sandbox.wire.Handshakes;
import app.signalbox.sandbox.wire.SentEvent;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Meta, X and LinkedIn as senders of webhooks over real HTTP. Plays run in the background. Safe for use by several
 * threads; bodies are reproducible only while one play runs at a time.
 */
public final class Sandbox implements AutoCloseable {

    private final SandboxSettings settings;
    private final HttpClient http;
    private final Ledger ledger;
    private final Courier courier;
    private final Composer composer;
    private final ReentrantLock composing = new ReentrantLock();
    private final List<Consumer<SentEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<Play> underWay = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<Play>> steady = new AtomicReference<>(Optional.empty());

    public Sandbox(SandboxSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(settings.patience())
                .build();
        this.ledger = new Ledger(settings.ledgerCapacity());
        this.courier = new Courier(settings, ledger, http);
        this.composer = new Composer(settings);
    }

    /** Tells of everything that people do from now on, before it is sent. */
    public void listen(Consumer<SentEvent> listener) {
        listeners.add(listener);
    }

    /** Sends until stopped; replaces the steady traffic that was flowing before. */
    public Play play(TrafficPlan plan) {
        return replaceSteady(new Play(plan), ordinal -> true);
    }

    /** Sends this many deliveries, deliberate duplicates not counted; replaces the steady traffic before. */
    public Play play(TrafficPlan plan, int deliveries) {
        return replaceSteady(new Play(plan), ordinal -> ordinal < deliveries);
    }

    /** Sends for this long; replaces the steady traffic before. */
    public Play play(TrafficPlan plan, Duration span) {
        var play = new Play(plan);
        return replaceSteady(play, ordinal -> !play.hasLasted(span));
    }

    /** Sends this many clean events at once, beside whatever else is playing. */
    public Play burst(int events) {
        return burst(events, Duration.ZERO);
    }

    /** Sends this many clean events at once whose own times are spread over the span that has just passed. */
    public Play burst(int events, Duration over) {
        var first = settings.clock().instant().minus(over);
        var step = over.dividedBy(Math.max(1, events));
        var play = new Play(TrafficPlan.clean(Double.POSITIVE_INFINITY));
        return start(play, ordinal -> ordinal < events, ordinal -> first.plus(step.multipliedBy(ordinal)));
    }

    /**
     * Carries a body that a network composed by itself, such as an echo: with the duplicates of the steady traffic, if
     * any flows.
     */
    public void send(Network network, ObjectNode body) {
        var play = new Play(plan().orElseGet(() -> TrafficPlan.clean(1)));
        underWay.add(play);
        Thread.ofVirtual().name("sandbox-mail").start(() -> {
            try {
                handOver(sealed(network, body, play.plan()), play);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.remove(play);
                play.settled();
            }
        });
    }

    private List<Posting> sealed(Network network, ObjectNode body, TrafficPlan plan) {
        composing.lock();
        try {
            var delivery = composer.seal(network, body);
            var copies = composer.copies(delivery, plan);
            ledger.enter(delivery, copies);
            return IntStream.rangeClosed(1, copies)
                    .mapToObj(copy -> new Posting(delivery, copy))
                    .toList();
        } finally {
            composing.unlock();
        }
    }

    /** Composes nothing more; what is already on its way is still carried, again and again if need be. */
    public void stop() {
        underWay.forEach(Play::stop);
        steady.set(Optional.empty());
    }

    /** The plan of the steady traffic, absent when none flows. */
    public Optional<TrafficPlan> plan() {
        return steady.get()
                .filter(play -> !play.isStopped() && underWay.contains(play))
                .map(Play::plan);
    }

    /** The books on everything sent. */
    public Ledger ledger() {
        return ledger;
    }

    /** Bodies of good deliveries about what people did from the first moment on and before the second, oldest first. */
    public List<ObjectNode> sentBetween(Network network, Instant from, Instant to) {
        return ledger.entries().stream()
                .map(LedgerEntry::delivery)
                .filter(delivery -> delivery.network() == network && delivery.defect() == Delivery.Defect.NONE)
                .filter(delivery -> delivery.events().stream()
                        .anyMatch(event ->
                                !event.at().isBefore(from) && event.at().isBefore(to)))
                .map(delivery -> Json.read(delivery.body()).orElseThrow())
                .toList();
    }

    /** The questions the networks ask before they send. */
    public Handshakes handshakes() {
        return new Handshakes(settings.target(), settings.secrets(), http);
    }

    /** Stops, and lets go of everything not accepted yet. */
    @Override
    public void close() {
        stop();
        courier.close();
        http.shutdownNow();
    }

    private Play replaceSteady(Play play, LongPredicate more) {
        steady.getAndSet(Optional.of(play)).ifPresent(Play::stop);
        return start(play, more, ordinal -> settings.clock().instant());
    }

    private Play start(Play play, LongPredicate more, LongFunction<Instant> times) {
        underWay.add(play);
        Thread.ofVirtual().name("sandbox-play").start(() -> {
            try {
                run(play, more, times);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                play.brokeOff(e);
            } finally {
                underWay.remove(play);
                play.settled();
            }
        });
        return play;
    }

    private void run(Play play, LongPredicate more, LongFunction<Instant> times) throws InterruptedException {
        var departures = new Departures();
        for (var ordinal = 0L; more.test(ordinal) && play.waitFor(ordinal); ordinal++) {
            handOver(compose(play.plan(), times.apply(ordinal), departures), play);
        }
        handOver(departures.departAll(), play);
    }

    private List<Posting> compose(TrafficPlan plan, Instant at, Departures departures) {
        composing.lock();
        try {
            var delivery = composer.next(plan, at);
            var copies = composer.copies(delivery, plan);
            tell(delivery);
            ledger.enter(delivery, copies);
            return departures.depart(delivery, copies, composer.heldBackBy(plan));
        } finally {
            composing.unlock();
        }
    }

    /** What a forged delivery says was never said. */
    private void tell(Delivery delivery) {
        if (delivery.defect() == Delivery.Defect.NONE) {
            delivery.events().forEach(event -> listeners.forEach(listener -> listener.accept(event)));
        }
    }

    private void handOver(List<Posting> postings, Play play) throws InterruptedException {
        for (var posting : postings) {
            play.handedOver();
            courier.carry(posting, play::settled);
        }
    }
}

package app.signalbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.Delivery;
import app.signalbox.sandbox.wire.Delivery.Defect;
import app.signalbox.sandbox.wire.SandboxSecrets;
import app.signalbox.sandbox.wire.SentEvent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SandboxTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void sendsWhatTheLedgerSays() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()))) {

            var settled = sandbox.play(atOnce(0, 0), 60).awaitSettled(PATIENCE);

            assertThat(settled).isTrue();
            assertThat(receiver.acceptedBodies())
                    .containsExactlyInAnyOrderElementsOf(
                            deliveries(sandbox).stream().map(Delivery::body).toList());
            assertThat(sandbox.ledger().acceptedEvents()).hasSize(60);
            assertThat(sandbox.ledger().outstandingEvents()).isEmpty();
        }
    }

    @Test
    void tellsListenersNothingForged() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()))) {
            var told = new CopyOnWriteArrayList<SentEvent>();
            sandbox.listen(told::add);

            sandbox.play(new TrafficPlan(Double.POSITIVE_INFINITY, 0, 0, 0, 50, 0), 60)
                    .awaitSettled(PATIENCE);

            assertThat(told)
                    .containsExactlyElementsOf(deliveries(sandbox).stream()
                            .filter(delivery -> delivery.defect() == Defect.NONE)
                            .flatMap(delivery -> delivery.events().stream())
                            .toList());
            assertThat(told).hasSizeLessThan(60);
        }
    }

    @Test
    void postsToTheWebhookOfTheNetwork() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()))) {

            sandbox.play(atOnce(0, 0), 80).awaitSettled(PATIENCE);

            var paths = deliveries(sandbox).stream()
                    .collect(Collectors.toMap(
                            Delivery::body, delivery -> delivery.network().endpointBelow(URI.create(""))));
            assertThat(receiver.requests())
                    .allSatisfy(request -> assertThat(request.path())
                            .isEqualTo(paths.get(request.body()).toString()));
        }
    }

    @Test
    void bringsEverythingWhenTheTargetRefusesAndHangsUpAtFirst() throws Exception {
        IntUnaryOperator answers = ordinal -> ordinal < 20 ? 503 : ordinal < 35 ? 0 : 200;
        try (var receiver = new Receiver(0, answers);
                var sandbox = new Sandbox(settings(receiver.url()))) {

            var settled = sandbox.play(atOnce(0, 0), 50).awaitSettled(PATIENCE);

            assertThat(settled).isTrue();
            assertThat(receiver.acceptedBodies())
                    .containsExactlyInAnyOrderElementsOf(
                            deliveries(sandbox).stream().map(Delivery::body).toList());
            assertThat(sandbox.ledger().totals().refused()).isEqualTo(20);
            assertThat(sandbox.ledger().totals().accepted()).isEqualTo(50);
        }
    }

    @Test
    void bringsEverythingWhenTheTargetIsDownAtFirst() throws Exception {
        var port = freePort();
        try (var sandbox = new Sandbox(settings(URI.create("http://localhost:" + port)))) {
            var play = sandbox.play(atOnce(0, 0), 25);
            await().until(() -> sandbox.ledger().totals().failed() >= 25);

            try (var receiver = new Receiver(port, ordinal -> 200)) {
                var settled = play.awaitSettled(PATIENCE);

                assertThat(settled).isTrue();
                assertThat(receiver.acceptedBodies()).hasSize(25).doesNotHaveDuplicates();
                assertThat(sandbox.ledger().acceptedEvents()).hasSize(25);
            }
        }
    }

    @Test
    void sendsAgainWhatTheTargetWasTooSlowFor() throws Exception {
        var released = new CountDownLatch(1);
        IntUnaryOperator answers = ordinal -> ordinal < 3 ? whenReleased(released) : 200;
        try (var receiver = new Receiver(0, answers);
                var sandbox = new Sandbox(settings(receiver.url()).withPatience(Duration.ofMillis(300)))) {

            var settled = sandbox.play(atOnce(0, 0), 12).awaitSettled(PATIENCE);
            released.countDown();

            assertThat(settled).isTrue();
            assertThat(sandbox.ledger().acceptedEvents()).hasSize(12);
            assertThat(sandbox.ledger().totals().failed()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void givesUpWhenTheWaitsAreUsedUp() throws Exception {
        var redelivery = Redelivery.after(Collections.nCopies(2, Duration.ofMillis(1)));
        try (var receiver = new Receiver(0, ordinal -> 500);
                var sandbox = new Sandbox(settings(receiver.url()).withRedelivery(redelivery))) {

            sandbox.play(atOnce(0, 0), 5).awaitSettled(PATIENCE);

            assertThat(sandbox.ledger().totals().givenUp()).isEqualTo(5);
            assertThat(sandbox.ledger().totals().refused()).isEqualTo(15);
            assertThat(sandbox.ledger().outstandingEvents()).hasSize(5);
        }
    }

    @Test
    void sendsDuplicatesAsPlanned() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()))) {

            sandbox.play(atOnce(50, 0), 100).awaitSettled(PATIENCE);

            var planned = sandbox.ledger().entries().stream()
                    .collect(Collectors.toMap(entry -> entry.delivery().body(), entry -> (long) entry.copies()));
            var received = receiver.acceptedBodies().stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(received).isEqualTo(planned);
            assertThat(planned.values()).contains(1L, 2L, 3L);
            assertThat(sandbox.ledger().acceptedEvents()).hasSize(100);
        }
    }

    @Test
    void changesTheOrderOnlyWhenAsked() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()).withConnections(1))) {
            sandbox.play(atOnce(0, 0), 40).awaitSettled(PATIENCE);
            var inOrder = receiver.acceptedBodies();

            sandbox.play(atOnce(0, 60), 40).awaitSettled(PATIENCE);

            var composed = deliveries(sandbox).stream().map(Delivery::body).toList();
            assertThat(inOrder).isEqualTo(composed.subList(0, 40));
            assertThat(receiver.acceptedBodies().subList(40, 80))
                    .isNotEqualTo(composed.subList(40, 80))
                    .containsExactlyInAnyOrderElementsOf(composed.subList(40, 80));
        }
    }

    @Test
    void givesBackTheBodiesOfASpan() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()))) {
            sandbox.play(atOnce(0, 0), 80).awaitSettled(PATIENCE);

            var sent = sandbox.sentBetween(Network.X, NOW, NOW.plusSeconds(60));
            var later = sandbox.sentBetween(Network.X, NOW.plusSeconds(60), NOW.plusSeconds(120));

            assertThat(sent)
                    .extracting(Object::toString)
                    .isEqualTo(deliveries(sandbox).stream()
                            .filter(delivery -> delivery.network() == Network.X)
                            .map(Delivery::body)
                            .toList());
            assertThat(later).isEmpty();
        }
    }

    @Test
    void triesForgeriesOnceAndKeepsThemOutOfTheTruth() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 401);
                var sandbox = new Sandbox(
                        settings(receiver.url()).withRedelivery(Redelivery.after(List.of(Duration.ofMillis(1)))))) {

            sandbox.play(new TrafficPlan(Double.POSITIVE_INFINITY, 0, 0, 0, 100, 0), 10)
                    .awaitSettled(PATIENCE);

            assertThat(receiver.requests()).hasSize(10);
            assertThat(deliveries(sandbox)).allMatch(delivery -> delivery.defect() == Defect.BAD_SIGNATURE);
            assertThat(sandbox.ledger().totals().events()).isZero();
            assertThat(sandbox.ledger().outstandingEvents()).isEmpty();
        }
    }

    @Test
    void sendsBatchesOfManyEvents() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()))) {

            sandbox.play(new TrafficPlan(Double.POSITIVE_INFINITY, 0, 0, 100, 0, 0), 60)
                    .awaitSettled(PATIENCE);

            assertThat(deliveries(sandbox)).allSatisfy(delivery -> {
                if (delivery.network() == Network.X) {
                    assertThat(delivery.events()).hasSize(1);
                } else {
                    assertThat(delivery.events()).hasSizeBetween(2, 10);
                }
            });
        }
    }

    @Test
    void sendsTheSameBytesForTheSameSeedAndPlan() throws Exception {
        assertThat(bodiesOfSeed(42)).isEqualTo(bodiesOfSeed(42)).isNotEqualTo(bodiesOfSeed(43));
    }

    @Test
    void spreadsABurstOverThePast() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()))) {

            sandbox.burst(40, Duration.ofHours(2)).awaitSettled(PATIENCE);

            assertThat(receiver.acceptedBodies()).hasSize(40);
            var times = sandbox.ledger().acceptedEvents().stream()
                    .map(SentEvent::at)
                    .toList();
            assertThat(times.getFirst()).isEqualTo(NOW.minus(Duration.ofHours(2)));
            assertThat(times.getLast()).isBetween(NOW.minus(Duration.ofMinutes(4)), NOW);
        }
    }

    @Test
    void stopsAndStartsAgain() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()))) {
            var endless = sandbox.play(TrafficPlan.clean(500));
            await().until(() -> receiver.requests().size() > 5);

            sandbox.stop();

            assertThat(endless.awaitSettled(PATIENCE)).isTrue();
            assertThat(sandbox.plan()).isEmpty();
            var before = deliveries(sandbox).size();
            sandbox.play(atOnce(0, 0), 3).awaitSettled(PATIENCE);
            assertThat(deliveries(sandbox)).hasSize(before + 3);
        }
    }

    @Test
    void changesTheRateWhilePlaying() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()))) {
            var slow = sandbox.play(TrafficPlan.clean(0.001));
            var fast = sandbox.play(TrafficPlan.clean(1_000));

            assertThat(slow.awaitSettled(PATIENCE)).isTrue();
            assertThat(sandbox.plan()).contains(TrafficPlan.clean(1_000));
            await().until(() -> receiver.requests().size() > 10);
            fast.stop();
            assertThat(fast.awaitSettled(PATIENCE)).isTrue();
        }
    }

    @Test
    void forgetsTheOldestWordsButNoSums() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox = new Sandbox(settings(receiver.url()).withLedgerCapacity(10))) {

            sandbox.play(atOnce(0, 0), 30).awaitSettled(PATIENCE);

            assertThat(deliveries(sandbox))
                    .extracting(Delivery::number)
                    .containsExactly(21L, 22L, 23L, 24L, 25L, 26L, 27L, 28L, 29L, 30L);
            assertThat(sandbox.ledger().totals().deliveries()).isEqualTo(30);
            assertThat(sandbox.ledger().totals().accepted()).isEqualTo(30);
        }
    }

    @Test
    void letsGoOfEverythingWhenClosed() throws Exception {
        var sandbox = new Sandbox(settings(URI.create("http://localhost:" + freePort())));
        var play = sandbox.play(TrafficPlan.clean(200));
        await().until(() -> sandbox.ledger().totals().failed() > 3);

        sandbox.close();

        assertThat(play.awaitSettled(PATIENCE)).isTrue();
    }

    private static List<String> bodiesOfSeed(long seed) throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200);
                var sandbox =
                        new Sandbox(SandboxSettings.of(receiver.url(), secrets(), SandboxAccount.demonstration(), seed)
                                .withClock(Clock.fixed(NOW, ZoneOffset.UTC))
                                .withConnections(1))) {
            sandbox.play(new TrafficPlan(Double.POSITIVE_INFINITY, 10, 20, 20, 5, 5), 120)
                    .awaitSettled(PATIENCE);
            return receiver.acceptedBodies();
        }
    }

    private static List<Delivery> deliveries(Sandbox sandbox) {
        return sandbox.ledger().entries().stream().map(LedgerEntry::delivery).toList();
    }

    private static int whenReleased(CountDownLatch released) {
        try {
            released.await();
            return 200;
        } catch (InterruptedException e) {
            return 0;
        }
    }

    private static int freePort() throws Exception {
        try (var receiver = new Receiver(0, ordinal -> 200)) {
            return receiver.port();
        }
    }

    private static TrafficPlan atOnce(int duplicatesPercent, int disorderPercent) {
        return new TrafficPlan(Double.POSITIVE_INFINITY, duplicatesPercent, disorderPercent, 0, 0, 0);
    }

    private static SandboxSettings settings(URI target) {
        return SandboxSettings.of(target, secrets(), SandboxAccount.demonstration(), 17)
                .withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static SandboxSecrets secrets() {
        return new SandboxSecrets("meta", null, "x", "linkedin");
    }
}

package app.signalbox.sandbox;

import app.signalbox.sandbox.Attempt.Answer;
import app.signalbox.sandbox.wire.Delivery;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Carries postings to the target and carries them again until they are accepted or the network gives up. */
final class Courier implements AutoCloseable {

    private final SandboxSettings settings;
    private final Ledger ledger;
    private final HttpClient http;
    private final Semaphore connections;
    private final CountDownLatch closed = new CountDownLatch(1);

    Courier(SandboxSettings settings, Ledger ledger, HttpClient http) {
        this.settings = settings;
        this.ledger = ledger;
        this.http = http;
        this.connections = new Semaphore(settings.connections(), true);
    }

    /** Waits for a free connection, so that first attempts start in the order they are handed over. */
    void carry(Posting posting, Runnable settled) throws InterruptedException {
        connections.acquire();
        Thread.ofVirtual()
                .name("sandbox-delivery-" + posting.delivery().number())
                .start(() -> {
                    try {
                        carryUntilAccepted(posting);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        settled.run();
                    }
                });
    }

    private void carryUntilAccepted(Posting posting) throws InterruptedException {
        var done = attempt(posting) || posting.delivery().defect() == Delivery.Defect.BAD_SIGNATURE;
        var waits = settings.redelivery().waitsOf(posting.delivery().network()).iterator();
        while (!done && waits.hasNext()) {
            if (isClosedWithin(waits.next())) {
                return;
            }
            connections.acquire();
            done = attempt(posting);
        }
        if (!done) {
            ledger.enterGivenUp();
        }
    }

    private boolean attempt(Posting posting) throws InterruptedException {
        try {
            var answer = isClosedWithin(Duration.ZERO) ? new Answer.Failure("closed") : post(posting.delivery());
            var attempt = new Attempt(posting.copy(), settings.clock().instant(), answer);
            ledger.enter(posting.delivery(), attempt);
            return attempt.isAccepted();
        } finally {
            connections.release();
        }
    }

    private Answer post(Delivery delivery) throws InterruptedException {
        var request = HttpRequest.newBuilder(delivery.network().endpointBelow(settings.target()))
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .header("User-Agent", "signalbox-sandbox")
                .header(delivery.signature().name(), delivery.signature().value())
                .POST(BodyPublishers.ofString(delivery.body()))
                .build();
        try {
            return new Answer.Status(
                    http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return new Answer.Failure(e.toString());
        }
    }

    private boolean isClosedWithin(Duration span) throws InterruptedException {
        return closed.await(span.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

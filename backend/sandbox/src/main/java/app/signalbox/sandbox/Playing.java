package app.signalbox.sandbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One play from its first delivery until its last is settled. */
final class Playing {

    private final TrafficPlan plan;
    private final long startedAt = System.nanoTime();
    private final CountDownLatch stopped = new CountDownLatch(1);
    // the play itself holds one until everything is handed over
    private final AtomicLong unsettled = new AtomicLong(1);
    private final CompletableFuture<Void> finished = new CompletableFuture<>();

    Playing(TrafficPlan plan) {
        this.plan = plan;
    }

    TrafficPlan plan() {
        return plan;
    }

    CompletableFuture<Void> finished() {
        return finished;
    }

    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits until the delivery of this ordinal is due; false when the play was stopped before. */
    boolean waitFor(long ordinal) throws InterruptedException {
        var ahead = plan.dueAfter(ordinal).toNanos() - (System.nanoTime() - startedAt);
        return !stopped.await(Math.max(0, ahead), TimeUnit.NANOSECONDS);
    }

    boolean hasLasted(Duration span) {
        return System.nanoTime() - startedAt >= span.toNanos();
    }

    void handedOver() {
        unsettled.incrementAndGet();
    }

    void settled() {
        if (unsettled.decrementAndGet() == 0) {
            finished.complete(null);
        }
    }
}

package app.signalbox.sandbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Traffic under way, from its first delivery until its last is accepted or given up. */
public final class Play {

    private final TrafficPlan plan;
    private final long startedAt = System.nanoTime();
    private final CountDownLatch stopped = new CountDownLatch(1);
    // the play itself holds one until everything is handed over
    private final AtomicLong unsettled = new AtomicLong(1);
    private final CompletableFuture<Void> finished = new CompletableFuture<>();

    Play(TrafficPlan plan) {
        this.plan = plan;
    }

    /** The plan it follows. */
    public TrafficPlan plan() {
        return plan;
    }

    /** Composes nothing more; what is on its way is still carried. */
    public void stop() {
        stopped.countDown();
    }

    /**
     * Waits until everything composed is accepted or given up.
     *
     * @return false when that has not come about within the patience
     * @throws IllegalStateException when composing broke off
     */
    public boolean awaitSettled(Duration patience) throws InterruptedException {
        try {
            finished.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The play broke off: " + e.getCause(), e.getCause());
        }
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

    void brokeOff(Throwable cause) {
        finished.completeExceptionally(cause);
    }
}

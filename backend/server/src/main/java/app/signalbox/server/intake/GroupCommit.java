package app.signalbox.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets concurrent webhooks share one transaction: they queue, one thread takes what is there, appends it and commits
 * once. Whoever waits is told after the commit, or that there was none.
 */
final class GroupCommit implements SmartLifecycle {

    /** After the web server has stopped taking requests, before connections close. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final BlockingQueue<Delivery> queue;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final IntakeSettings settings;
    private final RawLog log;
    private final Runnable announce;
    private volatile @Nullable Thread writer;
    private volatile boolean stopping;

    /**
     * @param announce tells whoever routes that something was committed
     */
    GroupCommit(IntakeSettings settings, RawLog log, Runnable announce) {
        this.settings = settings;
        this.log = log;
        this.announce = announce;
        this.queue = new ArrayBlockingQueue<>(settings.queue());
    }

    /**
     * Queues a webhook; its future tells the rest.
     *
     * @throws RejectedExecutionException if too much waits already or the process stops
     */
    void submit(Delivery delivery) {
        long bytes = waitingBytes.addAndGet(delivery.body().length);
        if (stopping || bytes > settings.queueBytes().toBytes() || !queue.offer(delivery)) {
            waitingBytes.addAndGet(-delivery.body().length);
            throw new RejectedExecutionException("The intake queue is full");
        }
    }

    /** Share of the queue that is taken, 0 to 1. */
    double fill() {
        double rows = (double) queue.size() / settings.queue();
        double bytes = (double) waitingBytes.get() / settings.queueBytes().toBytes();
        return Math.max(rows, bytes);
    }

    @Override
    public void start() {
        stopping = false;
        writer = Thread.ofPlatform().name("intake-writer").start(this::writeUntilStopped);
    }

    @Override
    public void stop() {
        stopping = true;
        Thread running = writer;
        if (running != null) {
            join(running);
            writer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Outlives whatever happens to a batch: a writer that is gone would leave the door shut until the next start. */
    @SuppressWarnings("CatchingUnchecked")
    private void writeUntilStopped() {
        List<Delivery> batch = new ArrayList<>(settings.batch());
        while (!stopping || !queue.isEmpty()) {
            try {
                if (take(batch)) {
                    commit(batch);
                }
            } catch (Throwable unexpected) {
                batch.forEach(delivery -> delivery.committed().completeExceptionally(unexpected));
                LOG.error("The writer of webhooks goes on after a failure", unexpected);
            } finally {
                batch.clear();
            }
        }
    }

    private boolean take(List<Delivery> batch) {
        try {
            Delivery first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first == null) {
                return false;
            }
            batch.add(first);
            queue.drainTo(batch, settings.batch() - 1);
            return true;
        } catch (InterruptedException stopped) {
            stopping = true;
            return false;
        }
    }

    /** Any failure whatever means that nothing of the batch may be acknowledged. */
    @SuppressWarnings("CatchingUnchecked")
    private void commit(List<Delivery> batch) {
        waitingBytes.addAndGet(
                -batch.stream().mapToLong(each -> each.body().length).sum());
        try {
            log.append(batch);
        } catch (Throwable failed) {
            batch.forEach(delivery -> delivery.committed().completeExceptionally(failed));
            LOG.warn("{} webhooks could not be committed and are answered 503", batch.size(), failed);
            return;
        }
        batch.forEach(delivery -> delivery.committed().complete(null));
        announce.run();
    }

    private static void join(Thread running) {
        try {
            running.join(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package app.signalbox.server.triage.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Threads for pure computation, which virtual threads would only queue up behind one another. Whoever has little to do
 * doesn't wait for whoever came before with much: everybody's first item comes before anybody's second. Other threads
 * go before them, because a label may be late and a message may not; so that a single item, which is that of somebody
 * who has few, is computed by whoever asks. Work on them must not wait for other work on them.
 */
public final class Workers implements AutoCloseable {

    private final ThreadPoolExecutor threads;
    private final AtomicLong order = new AtomicLong();

    /** @param count threads; one per core is best */
    public Workers(int count) {
        ThreadFactory names = Thread.ofPlatform().name("engine-", 0).daemon().factory();
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                work -> names.newThread(() -> {
                    Niceness.yieldToOthers();
                    work.run();
                }));
    }

    /** Work on one item, and its place among all that waits. */
    private record Task(int place, long order, FutureTask<?> work) implements Runnable, Comparable<Task> {

        private static final Comparator<Task> FAIR =
                Comparator.comparingInt(Task::place).thenComparingLong(Task::order);

        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Task other) {
            return FAIR.compare(this, other);
        }
    }

    /** Does the work for each item, side by side, or here for a single one; results in the order of the items. */
    public <T, R> List<R> map(List<T> items, Function<T, R> work) {
        List<FutureTask<R>> tasks = new ArrayList<>(items.size());
        items.forEach(item -> tasks.add(new FutureTask<>(() -> work.apply(item))));
        if (tasks.size() == 1) {
            tasks.getFirst().run();
        } else {
            for (int place = 0; place < tasks.size(); place++) {
                threads.execute(new Task(place, order.getAndIncrement(), tasks.get(place)));
            }
        }
        try {
            List<R> results = new ArrayList<>(items.size());
            for (FutureTask<R> done : tasks) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException stopped) {
            tasks.forEach(task -> task.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the engine was working", stopped);
        } catch (ExecutionException failed) {
            tasks.forEach(task -> task.cancel(false));
            throw new IllegalStateException("The embedded engine failed", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}

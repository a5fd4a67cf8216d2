package app.signalbox.server.triage.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Threads for pure computation, which virtual threads would only queue up behind one another. Work on them must not
 * wait for other work on them.
 */
public final class Workers implements AutoCloseable {

    private final int count;
    private final ExecutorService threads;

    /** @param count threads; one per core is best */
    public Workers(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("engine-", 0).daemon().factory());
    }

    int count() {
        return count;
    }

    /** Does the work for each item, side by side; results in the order of the items. */
    public <T, R> List<R> map(List<T> items, Function<T, R> work) {
        List<Callable<R>> tasks = new ArrayList<>(items.size());
        items.forEach(item -> tasks.add(() -> work.apply(item)));
        try {
            List<R> results = new ArrayList<>(items.size());
            for (Future<R> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the engine was working", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The embedded engine failed", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}

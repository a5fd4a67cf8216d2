package app.signalbox.server.tenancy;

import app.signalbox.server.database.WorkPool;
import com.google.common.collect.Lists;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Component;

/**
 * Threads of which each serves its share of the tenants, one for each connection of {@link WorkPool#ROUNDS}. The pool
 * gives a thread the connection that it had last, and a connection is quick with tenants it has met: it knows their
 * tables and keeps plans of its functions for them.
 */
@Component
final class Lanes implements AutoCloseable {

    private static final int BESIDE = 4;

    private final List<ExecutorService> threads;

    Lanes(@Qualifier("rounds") HikariDataSource connections) {
        this.threads = IntStream.range(0, connections.getMaximumPoolSize())
                .mapToObj(lane -> Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("round-" + lane).factory()))
                .toList();
    }

    /** Does the work for all tenants, in each lane for some at a time, and returns its results in no order. */
    <T> Map<Tenant, T> call(List<Tenant> tenants, int atATime, Function<List<Tenant>, Map<Tenant, T>> work) {
        List<Future<Map<Tenant, T>>> running = new ArrayList<>();
        tenants.stream()
                .collect(Collectors.groupingBy(this::laneOf))
                .forEach((lane, share) -> Lists.partition(share, atATime)
                        .forEach(some -> running.add(submit(threads.get(lane), WorkPool.ROUNDS, some, work))));
        return together(running);
    }

    /** The same on the caller's connections, because whoever comes next in a lane would wait for what takes long. */
    <T> Map<Tenant, T> callBeside(List<Tenant> tenants, int atATime, Function<List<Tenant>, Map<Tenant, T>> work) {
        WorkPool pool = WorkPool.current();
        try (ExecutorService several =
                Executors.newFixedThreadPool(BESIDE, Thread.ofVirtual().factory())) {
            return together(Lists.partition(tenants, atATime).stream()
                    .map(some -> submit(several, pool, some, work))
                    .toList());
        }
    }

    /** Begins to read on the caller's connections; what is returned waits for its end and gives results in no order. */
    static <T> Supplier<Map<Tenant, T>> begin(Supplier<Map<Tenant, T>> work) {
        var begun = new FutureTask<>(forTheCaller(WorkPool.current(), work));
        Thread.startVirtualThread(begun);
        return () -> together(List.of(begun));
    }

    private static <T> Future<Map<Tenant, T>> submit(
            ExecutorService thread, WorkPool pool, List<Tenant> some, Function<List<Tenant>, Map<Tenant, T>> work) {
        return thread.submit(forTheCaller(pool, () -> work.apply(some)));
    }

    private static <T> Callable<T> forTheCaller(WorkPool pool, Supplier<T> work) {
        Callable<T> task = () -> pool.call(work::get);
        return new DelegatingSecurityContextCallable<>(task);
    }

    private static <T> Map<Tenant, T> together(List<Future<Map<Tenant, T>>> running) {
        try {
            Map<Tenant, T> results = new HashMap<>();
            for (Future<Map<Tenant, T>> one : running) {
                results.putAll(one.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading in several tenants was interrupted", stopped);
        } finally {
            running.forEach(one -> one.cancel(false));
        }
    }

    private int laneOf(Tenant tenant) {
        return Math.floorMod(tenant.id(), threads.size());
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::close);
    }
}

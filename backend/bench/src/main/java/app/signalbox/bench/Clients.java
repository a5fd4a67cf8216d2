package app.signalbox.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Lets a number of clients repeat something, each as fast as it is answered, until the time is up. */
final class Clients {

    private Clients() {}

    /** Opens what one client works with; closed when it has ended. */
    @FunctionalInterface
    interface Opening {

        Client open() throws Exception;
    }

    /** One client; an operation that isn't acknowledged throws. */
    interface Client extends AutoCloseable {

        void operate() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    static Load run(int count, Duration span, Opening opening) throws InterruptedException, ExecutionException {
        List<Future<LongStream.Builder>> running = new ArrayList<>();
        long begin = System.nanoTime();
        long end = begin + span.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < count; client++) {
                running.add(threads.submit(one(opening, end)));
            }
        }
        List<LongStream.Builder> times = new ArrayList<>();
        for (Future<LongStream.Builder> each : running) {
            times.add(each.get());
        }
        return Load.of(times, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Callable<LongStream.Builder> one(Opening opening, long end) {
        return () -> {
            LongStream.Builder times = LongStream.builder();
            try (Client client = opening.open()) {
                long start = System.nanoTime();
                while (start < end) {
                    client.operate();
                    long now = System.nanoTime();
                    times.add(now - start);
                    start = now;
                }
            }
            return times;
        };
    }
}

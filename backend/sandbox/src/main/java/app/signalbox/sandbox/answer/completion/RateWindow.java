package app.signalbox.sandbox.answer.completion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Counts requests in minutes that begin with the first request. */
final class RateWindow {

    private static final Duration LENGTH = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private Instant end = Instant.MIN;
    private int used;

    RateWindow(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes one request of the limit.
     *
     * @throws ApiRefusal if none is left
     */
    Left take(int limit) {
        lock.lock();
        try {
            var now = clock.instant();
            if (!now.isBefore(end)) {
                end = now.plus(LENGTH);
                used = 0;
            }
            if (used >= limit) {
                throw ApiRefusal.rateLimited(limit, Duration.between(now, end));
            }
            used++;
            return new Left(limit, limit - used, Duration.between(now, end));
        } finally {
            lock.unlock();
        }
    }

    /** What is left of a limit until it is reset. */
    record Left(int limit, int remaining, Duration reset) {}
}

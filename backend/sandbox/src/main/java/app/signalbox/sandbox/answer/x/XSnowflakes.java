package app.signalbox.sandbox.answer.x;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that rise with time. */
final class XSnowflakes {

    private static final long EPOCH = 1_288_834_974_657L;

    private final AtomicLong last = new AtomicLong();
    private final Clock clock;

    XSnowflakes(Clock clock) {
        this.clock = clock;
    }

    String next() {
        var now = (clock.millis() - EPOCH) << 22;
        return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
    }
}

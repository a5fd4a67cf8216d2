package app.signalbox.sandbox.answer.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves. */
public final class MovableClock extends Clock {

    private final AtomicReference<Instant> now;

    public MovableClock(String now) {
        this.now = new AtomicReference<>(Instant.parse(now));
    }

    public void pass(Duration span) {
        now.updateAndGet(before -> before.plus(span));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

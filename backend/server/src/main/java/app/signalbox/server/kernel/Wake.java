package app.signalbox.server.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a sleeping worker of this process that there is something to do; many calls count as one. */
public final class Wake {

    private final Semaphore signal = new Semaphore(0);

    public void up() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Whether {@link #up} was called since it was last waited for or heard. */
    public boolean isUp() {
        return signal.availablePermits() > 0;
    }

    /** Notes that all calls so far have been heard. */
    public void hear() {
        signal.drainPermits();
    }

    /** Waits for {@link #up}, at most this long; true if it came. */
    public boolean await(Duration atMost) throws InterruptedException {
        boolean came = signal.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        signal.drainPermits();
        return came;
    }
}

package app.signalbox.server.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When bodies are erased: as soon as there is a lull, and every second while there is none. */
final class ErasureRounds {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final ErasedBodies bodies;
    private final Clock clock;
    private boolean owed;
    private Instant erasedAt = Instant.EPOCH;

    ErasureRounds(ErasedBodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Whether something was routed since the last round. */
    synchronized boolean owed() {
        return owed;
    }

    /**
     * Erases if it is time to.
     *
     * @param routed whether the worker that calls has just routed something
     * @param busy whether any worker has more to route
     */
    void after(boolean routed, boolean busy) {
        if (due(routed, busy)) {
            try {
                bodies.eraseDue();
            } catch (RuntimeException failed) {
                owe();
                throw failed;
            }
        }
    }

    private synchronized boolean due(boolean routed, boolean busy) {
        Instant now = clock.instant();
        owed |= routed;
        boolean due = owed && (!(routed || busy) || !now.isBefore(erasedAt.plus(BETWEEN)));
        if (due) {
            owed = false;
            erasedAt = now;
        }
        return due;
    }

    private synchronized void owe() {
        owed = true;
    }
}

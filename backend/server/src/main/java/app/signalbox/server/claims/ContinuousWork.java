package app.signalbox.server.claims;

import app.signalbox.server.kernel.Wake;
import java.time.Duration;

/**
 * Work that a job does as long as there is any, one pass after the other. Position and claims live in the database, so
 * a pass may fail anywhere and is simply tried again.
 */
public interface ContinuousWork {

    /** Name of the job. */
    String job();

    /** How many threads do passes side by side; where it is more than one, everything here is safe for them. */
    default int workers() {
        return 1;
    }

    /** Whether a pass would find something to do; cheap, asked about once a second. */
    boolean waiting();

    /** Does a bounded piece of work. Returns whether there was any. */
    boolean pass();

    /** Forgets what is kept in memory after a failure. */
    void reset();

    /** Gives up all claims, so that other nodes need not wait for them to end. */
    void release();

    /**
     * How long a worker with nothing to do waits at most before it looks again.
     *
     * @param most what the job's settings say
     */
    default Duration patience(Duration most) {
        return most;
    }

    /** What ends the wait of a worker that has nothing to do. */
    Wake wake();
}

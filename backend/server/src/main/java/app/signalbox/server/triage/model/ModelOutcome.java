package app.signalbox.server.triage.model;

import java.time.Duration;

/** What came of a question to a model. */
public sealed interface ModelOutcome<T> {

    /** What it took, also where nothing came of it. */
    ModelRun run();

    /** A valid answer. */
    record Answered<T>(T value, ModelRun run) implements ModelOutcome<T> {}

    /**
     * The endpoint wants fewer requests. Until the wait is over it is not asked again.
     *
     * @param retryAfter how long the endpoint wants to be left alone; longer than the question may take
     */
    record RateLimited<T>(Duration retryAfter, ModelRun run) implements ModelOutcome<T> {}

    /**
     * The endpoint won't do this, and asking again won't help: wrong key, unknown model, used-up credit, too long.
     *
     * @param status the HTTP status
     * @param reason a sentence for whoever runs the installation
     */
    record Refused<T>(int status, String reason, ModelRun run) implements ModelOutcome<T> {}

    /** No answer came in time. */
    record Unreachable<T>(Cause cause, ModelRun run) implements ModelOutcome<T> {}

    /**
     * An answer came, was paid for, and is worth nothing.
     *
     * @param reason a sentence that quotes nothing of the answer
     */
    record Unusable<T>(String reason, ModelRun run) implements ModelOutcome<T> {}

    /** Why no answer came. */
    enum Cause {
        /** Still none when the time was up. */
        TIME_LIMIT,
        /** The endpoint answered with a server error, each time. */
        SERVER_ERROR,
        /** No connection, or it broke. */
        CONNECTION,
        /** Not asked: too many recent questions failed. */
        CIRCUIT_OPEN,
        /** Not asked: as many questions as are allowed were under way. */
        BUSY
    }
}

package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.ModelRun.TokenCount;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One question on its way: its time limit, and what it has cost so far. Used by one thread. */
final class Call {

    /** Bound while the question is asked, so that the HTTP client knows how long it may wait. */
    static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

    private final String prompt;
    private final Duration limit;
    private final long startNanos = System.nanoTime();
    private String model;
    private @Nullable TokenCount usage;
    private int attempts;

    Call(String prompt, String model, Duration limit) {
        this.prompt = prompt;
        this.model = model;
        this.limit = limit;
    }

    /** What is left of the time limit; zero or less when it is over. */
    Duration left() {
        return limit.minus(took());
    }

    int beginAttempt() {
        return ++attempts;
    }

    void answeredBy(@Nullable String name) {
        model = name == null ? model : name;
    }

    void charge(TokenCount tokens) {
        usage = usage == null ? tokens : usage.plus(tokens);
    }

    ModelRun run() {
        return new ModelRun(prompt, model, usage, attempts, took());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}

package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.ModelOutcome.Answered;
import app.signalbox.server.triage.model.ModelOutcome.RateLimited;
import app.signalbox.server.triage.model.ModelOutcome.Refused;
import app.signalbox.server.triage.model.ModelOutcome.Unreachable;
import app.signalbox.server.triage.model.ModelOutcome.Unusable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one request.
 *
 * @param pause after which the same is worth another try; absent where none is, or where there is no time for it
 */
record Attempt<T>(ModelOutcome<T> outcome, @Nullable Duration pause) {

    private static final int BAD_REQUEST = 400;

    static <T> Attempt<T> last(ModelOutcome<T> outcome) {
        return new Attempt<>(outcome, null);
    }

    long pauseMillis() {
        return pause == null ? 0 : pause.toMillis();
    }

    /**
     * What a circuit breaker counts. Limits are no failures; nor is what may be the message's fault, because one
     * tenant's messages must not close an endpoint to the others.
     */
    boolean speaksAgainstTheEndpoint() {
        return switch (outcome) {
            case Answered<T> answered -> false;
            case RateLimited<T> limited -> false;
            case Refused<T> refused -> refused.status() > BAD_REQUEST && refused.status() < 405;
            case Unreachable<T> unreachable -> true;
            case Unusable<T> unusable -> false;
        };
    }
}

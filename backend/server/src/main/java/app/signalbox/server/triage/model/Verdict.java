package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.ModelOutcome.Cause;
import app.signalbox.server.triage.model.ModelOutcome.RateLimited;
import app.signalbox.server.triage.model.ModelOutcome.Refused;
import app.signalbox.server.triage.model.ModelOutcome.Unreachable;
import app.signalbox.server.triage.model.ModelOutcome.Unusable;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what a failed request means and whether it is worth another.
 *
 * @param backoff to wait where the endpoint doesn't say how long
 */
record Verdict(Call call, Duration backoff) {

    private static final Logger LOG = LoggerFactory.getLogger(Verdict.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    <T> Attempt<T> on(RuntimeException failure) {
        Throwable root = root(failure);
        return switch (root) {
            case EndpointErrorException error -> onError(error);
            case HttpTimeoutException late -> Attempt.last(new Unreachable<>(Cause.TIME_LIMIT, call.run()));
            // a kind of IOException, but the connection held
            case JacksonException unreadable -> unusable(unreadable);
            case IOException broken -> Attempt.last(new Unreachable<>(Cause.CONNECTION, call.run()));
            case InterruptedException stopped -> {
                Thread.currentThread().interrupt();
                yield Attempt.last(new Unreachable<>(Cause.CONNECTION, call.run()));
            }
            default -> unusable(root);
        };
    }

    private <T> Attempt<T> onError(EndpointErrorException error) {
        @Nullable Duration told = error.retryAfter();
        Duration wait = told == null ? backoff : told;
        if (error.statusCode() == TOO_MANY_REQUESTS && !error.isOutOfCredit()) {
            return again(new RateLimited<>(wait, call.run()), wait);
        }
        if (error.statusCode() >= FIRST_SERVER_ERROR) {
            return again(new Unreachable<>(Cause.SERVER_ERROR, call.run()), wait);
        }
        return Attempt.last(new Refused<>(error.statusCode(), error.sentence(), call.run()));
    }

    private <T> Attempt<T> again(ModelOutcome<T> outcome, Duration wait) {
        return wait.compareTo(call.left()) < 0 ? new Attempt<>(outcome, wait) : Attempt.last(outcome);
    }

    private <T> Attempt<T> unusable(Throwable root) {
        LOG.info("A model's answer is unusable: {}", root.getClass().getName());
        return Attempt.last(new Unusable<>("The model's answer doesn't keep to what was asked.", call.run()));
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }
}

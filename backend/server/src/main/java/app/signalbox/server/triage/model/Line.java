package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.ModelOutcome.Answered;
import app.signalbox.server.triage.model.ModelOutcome.Cause;
import app.signalbox.server.triage.model.ModelOutcome.RateLimited;
import app.signalbox.server.triage.model.ModelOutcome.Unreachable;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The way to one endpoint: turned away if it wants to be left alone or too many are under way, then tried, and tried
 * again where that helps and the time limit leaves room. The limit is one deadline for all attempts; the HTTP client
 * keeps to what is left of it.
 */
final class Line {

    private static final double DOUBLING = 2;
    private static final double JITTER = 0.5;

    private final ModelEngineSettings settings;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final Clock clock;
    private final IntervalFunction backoff;
    private final AtomicReference<Instant> leftAloneUntil = new AtomicReference<>(Instant.MIN);

    Line(ModelEngineSettings settings, CircuitBreaker breaker, Bulkhead bulkhead, Retry retry, Clock clock) {
        this.settings = settings;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.retry = retry;
        this.clock = clock;
        this.backoff = IntervalFunction.ofExponentialRandomBackoff(settings.firstWait(), DOUBLING, JITTER);
    }

    <T> ModelOutcome<T> ask(String prompt, String model, Supplier<T> question) {
        var call = new Call(prompt, model, settings.timeLimit());
        Duration alone = Duration.between(clock.instant(), leftAloneUntil.get());
        if (alone.isPositive()) {
            return new RateLimited<>(alone, call.run());
        }
        if (!bulkhead.tryAcquirePermission()) {
            return new Unreachable<>(Cause.BUSY, call.run());
        }
        try {
            return ScopedValue.where(Call.CURRENT, call).call(() -> askAgainAndAgain(call, question));
        } finally {
            bulkhead.onComplete();
        }
    }

    private <T> ModelOutcome<T> askAgainAndAgain(Call call, Supplier<T> question) {
        ModelOutcome<T> outcome =
                retry.executeSupplier(() -> askOnce(call, question)).outcome();
        if (outcome instanceof RateLimited<T> limited) {
            leftAloneUntil.accumulateAndGet(
                    clock.instant().plus(limited.retryAfter()), (one, other) -> one.isAfter(other) ? one : other);
        }
        return outcome;
    }

    private <T> Attempt<T> askOnce(Call call, Supplier<T> question) {
        try {
            return breaker.executeSupplier(() -> attempt(call, question));
        } catch (CallNotPermittedException open) {
            return Attempt.last(new Unreachable<>(Cause.CIRCUIT_OPEN, call.run()));
        }
    }

    private <T> Attempt<T> attempt(Call call, Supplier<T> question) {
        int number = call.beginAttempt();
        try {
            return Attempt.last(new Answered<>(question.get(), call.run()));
        } catch (RuntimeException failure) {
            return new Verdict(call, Duration.ofMillis(backoff.apply(number))).on(failure);
        }
    }
}

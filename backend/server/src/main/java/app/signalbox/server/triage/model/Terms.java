package app.signalbox.server.triage.model;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;

/** The settings in Resilience4j's words. */
record Terms(ModelEngineSettings settings, Clock clock) {

    CircuitBreakerConfig circuit() {
        ModelEngineSettings.Circuit circuit = settings.circuit();
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowSize(circuit.window())
                .minimumNumberOfCalls(circuit.minimum())
                .failureRateThreshold(circuit.failuresPercent())
                .waitDurationInOpenState(circuit.openFor())
                .permittedNumberOfCallsInHalfOpenState(circuit.trials())
                .recordResult(result -> result instanceof Attempt<?> attempt && attempt.speaksAgainstTheEndpoint())
                .build();
    }

    BulkheadConfig bulkhead() {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrentCalls())
                .maxWaitDuration(Duration.ZERO)
                .build();
    }

    RetryConfig retry() {
        return RetryConfig.<Attempt<?>>custom()
                .maxAttempts(settings.attempts())
                .retryOnResult(attempt -> attempt.pause() != null)
                .intervalBiFunction((number, result) -> result.fold(failure -> 0L, Attempt::pauseMillis))
                .retryOnException(failure -> false)
                .build();
    }
}

package app.signalbox.server.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.testing.MovableClock;
import app.signalbox.server.triage.model.ModelOutcome.Answered;
import app.signalbox.server.triage.model.ModelOutcome.Cause;
import app.signalbox.server.triage.model.ModelOutcome.RateLimited;
import app.signalbox.server.triage.model.ModelOutcome.Refused;
import app.signalbox.server.triage.model.ModelOutcome.Unreachable;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LineTests {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void turnsAwayWhatIsMoreThanMayBeUnderWay() {
        Line line = line(1);
        var inner = new ArrayList<ModelOutcome<String>>();

        ModelOutcome<String> outer = line.ask("p", "m", () -> {
            inner.add(line.ask("p", "m", () -> "second"));
            return "first";
        });
        ModelOutcome<String> afterwards = line.ask("p", "m", () -> "third");

        assertThat(outer).isInstanceOf(Answered.class);
        assertThat(inner)
                .singleElement()
                .isInstanceOfSatisfying(
                        Unreachable.class, gone -> assertThat(gone.cause()).isEqualTo(Cause.BUSY));
        assertThat(afterwards).isInstanceOf(Answered.class);
    }

    @Test
    void doesNotWaitForCreditToComeBack() {
        ModelOutcome<String> outcome = line(1).ask("p", "m", () -> {
            throw new EndpointErrorException(429, "{\"error\":{\"code\":\"insufficient_quota\"}}", null);
        });

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("credit"));
        assertThat(outcome.run().attempts()).isEqualTo(1);
    }

    @Test
    void backsOffByItselfWhereTheEndpointDoesNotSayHowLong() {
        ModelOutcome<String> outcome = line(1).ask("p", "m", () -> {
            throw new EndpointErrorException(429, "", null);
        });

        assertThat(outcome.run().attempts()).isEqualTo(3);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.retryAfter())
                                .isBetween(Duration.ofMillis(10), Duration.ofMillis(30)));
    }

    private Line line(int concurrentCalls) {
        ModelEngineSettings usual = EndpointEngineTests.settings(Duration.ofSeconds(20), 3, 800);
        var settings = new ModelEngineSettings(
                "",
                "",
                "",
                usual.timeLimit(),
                usual.attempts(),
                usual.firstWait(),
                concurrentCalls,
                usual.maxOutputTokens(),
                usual.circuit());
        var terms = new Terms(settings, clock);
        return new Line(
                settings,
                CircuitBreaker.of("line", terms.circuit()),
                Bulkhead.of("line", terms.bulkhead()),
                Retry.of("line", terms.retry()),
                clock);
    }
}

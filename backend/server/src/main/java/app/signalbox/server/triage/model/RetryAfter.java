package app.signalbox.server.triage.model;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How long a server asks to be left alone: {@code retry-after-ms}, which OpenAI sends too, or {@code Retry-After} in
 * seconds or as a date (RFC 9110, 10.2.3).
 */
final class RetryAfter {

    /** A mistaken header must not silence an endpoint for good. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final double MILLIS = 1_000;

    private RetryAfter() {}

    static Optional<Duration> in(HttpHeaders headers, Instant now) {
        return headers.firstValue("retry-after-ms")
                .flatMap(value -> millis(value, 1))
                .or(() -> headers.firstValue("retry-after")
                        .flatMap(value -> millis(value, MILLIS).or(() -> until(value, now))))
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> millis(String value, double unit) {
        try {
            double millis = Double.parseDouble(value.strip()) * unit;
            return millis >= 0 ? Optional.of(Duration.ofMillis((long) Math.ceil(millis))) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> until(String value, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}

package app.signalbox.server.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2                             | PT2S
            0.25                          | PT0.25S
            0                             | PT0S
            Sun, 22 Nov 2026 10:00:07 GMT | PT7S
            Sun, 22 Nov 2026 09:00:00 GMT | PT0S
            864000                        | PT15M
            """)
    void readsSecondsAndDates(String value, Duration wait) {
        assertThat(in(Map.of("Retry-After", value))).contains(wait);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-3", "NaN"})
    void ignoresWhatIsNoTime(String value) {
        assertThat(in(Map.of("Retry-After", value))).isEmpty();
    }

    @Test
    void prefersMilliseconds() {
        assertThat(in(Map.of("retry-after", "1", "retry-after-ms", "340"))).contains(Duration.ofMillis(340));
    }

    private static Optional<Duration> in(Map<String, String> headers) {
        var lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return RetryAfter.in(HttpHeaders.of(lists, (name, value) -> true), NOW);
    }
}

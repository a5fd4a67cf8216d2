package app.signalbox.server.channels.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the networks' times: seconds or milliseconds as number or text, ISO 8601, and X's own spelling. */
final class ProviderTime {

    // As seconds this is the year 5138, as milliseconds 1973.
    private static final long FIRST_MILLIS = 100_000_000_000L;
    // None of the networks is older; anything outside is a placeholder.
    private static final Instant EARLIEST = Instant.parse("2003-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final List<DateTimeFormatter> SPELLINGS = List.of(
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX]")
                    .toFormatter(Locale.ROOT),
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH));

    private ProviderTime() {}

    static @Nullable Instant of(@Nullable String text) {
        if (text == null || text.length() > 40) {
            return null;
        }
        var time = text.chars().allMatch(c -> c >= '0' && c <= '9') ? counted(text) : spelled(text);
        return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
    }

    private static @Nullable Instant counted(String digits) {
        if (digits.isEmpty() || digits.length() > 15) {
            return null;
        }
        long count = Long.parseLong(digits);
        return count < FIRST_MILLIS ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
    }

    private static @Nullable Instant spelled(String text) {
        return SPELLINGS.stream()
                .flatMap(spelling -> Stream.ofNullable(spelled(spelling, text)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant spelled(DateTimeFormatter spelling, String text) {
        try {
            return spelling.parse(text, OffsetDateTime::from).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

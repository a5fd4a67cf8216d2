package app.signalbox.server.channels.x;

import app.signalbox.server.channels.outlet.LimitReading;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.SendResult.RateLimited;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** X's headers about limits: one of fifteen minutes, one of a day for the account and one of a day for the app. */
final class XLimits {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private XLimits() {}

    /** What they say, the tightest limit of each scope alone. */
    static List<LimitReading> read(HttpHeaders headers, LimitScope endpoint) {
        var tightest = new LinkedHashMap<LimitScope, LimitReading>();
        Stream.of(
                        reading(headers, "x-rate-limit", endpoint),
                        reading(headers, "x-user-limit-24hour", endpoint),
                        reading(headers, "x-app-limit-24hour", LimitScope.app()))
                .filter(Objects::nonNull)
                .forEach(reading -> tightest.merge(
                        reading.scope(),
                        reading,
                        BinaryOperator.maxBy(Comparator.comparingDouble(LimitReading::used))));
        return List.copyOf(tightest.values());
    }

    /** What has to wait after a refusal for too many requests. */
    static RateLimited limited(HttpHeaders headers, LimitScope endpoint, Instant now) {
        return read(headers, endpoint).stream()
                .filter(reading -> Objects.equals(reading.remaining(), 0))
                .flatMap(reading -> reading.resetsAt() == null ? Stream.empty() : Stream.of(limited(reading, now)))
                .max(Comparator.comparing(RateLimited::until))
                .orElse(new RateLimited(
                        endpoint, now.plus(WINDOW), "X takes no more of these for a quarter of an hour."));
    }

    private static RateLimited limited(LimitReading reading, Instant now) {
        var until = reading.resetsAt() == null || reading.resetsAt().isBefore(now) ? now : reading.resetsAt();
        return new RateLimited(
                reading.scope(),
                until,
                reading.scope().kind() == LimitScope.Kind.APP
                        ? "The app has used up what X allows it in a day."
                        : "The account has used up what X allows it for now.");
    }

    private static @Nullable LimitReading reading(HttpHeaders headers, String family, LimitScope scope) {
        var limit = number(headers, family + "-limit");
        var remaining = number(headers, family + "-remaining");
        var reset = number(headers, family + "-reset");
        if (limit == null || remaining == null || limit == 0) {
            return null;
        }
        return new LimitReading(
                scope,
                1 - (double) remaining / limit,
                (int) Math.min(Integer.MAX_VALUE, remaining),
                reset == null ? null : Instant.ofEpochSecond(reset));
    }

    private static @Nullable Long number(HttpHeaders headers, String name) {
        var text = headers.getFirst(name);
        return text != null && text.matches("[0-9]{1,10}") ? Long.valueOf(text) : null;
    }
}

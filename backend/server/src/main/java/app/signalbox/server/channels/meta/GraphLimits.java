package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.outlet.LimitReading;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Meta's headers tell about its limits
 * (<a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate limits</a>): percentages, and
 * minutes until access comes back.
 */
record GraphLimits(List<LimitReading> readings) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SHARES = List.of("call_count", "total_cputime", "total_time");
    private static final List<String> OF_THE_ACCOUNT = List.of("pages", "messenger", "instagram");

    static GraphLimits of(HttpHeaders headers, String account, Instant now) {
        var readings = new ArrayList<LimitReading>();
        read(headers, "x-app-usage")
                .ifPresent(usage -> readings.add(new LimitReading(LimitScope.app(), used(usage), null, null)));
        read(headers, "x-page-usage")
                .ifPresent(
                        usage -> readings.add(new LimitReading(LimitScope.account(account), used(usage), null, null)));
        read(headers, "x-business-use-case-usage")
                .ifPresent(businesses -> ofInterest(businesses, account)
                        .flatMap(id -> businesses.items(id).stream())
                        .forEach(usage -> readings.add(business(usage, account, now))));
        return new GraphLimits(readings);
    }

    /** When access comes back, if a header tells. */
    Optional<Instant> accessBack() {
        return readings.stream()
                .flatMap(reading -> Stream.ofNullable(reading.resetsAt()))
                .max(Instant::compareTo);
    }

    // An Instagram account's limits may stand under its page.
    private static Stream<String> ofInterest(Fields businesses, String account) {
        return businesses.has(account) ? Stream.of(account) : businesses.names().stream();
    }

    private static LimitReading business(Fields usage, String account, Instant now) {
        var type = Objects.requireNonNullElse(usage.word("type"), "pages");
        var scope = OF_THE_ACCOUNT.contains(type) ? LimitScope.account(account) : LimitScope.endpoint(account, type);
        return new LimitReading(scope, used(usage), null, back(usage, now));
    }

    private static @Nullable Instant back(Fields usage, Instant now) {
        var minutes = usage.count("estimated_time_to_regain_access");
        return minutes == 0 ? null : now.plus(Duration.ofMinutes(minutes));
    }

    private static double used(Fields usage) {
        return SHARES.stream()
                        .mapToDouble(name -> percent(usage.text(name)))
                        .max()
                        .orElse(0)
                / 100;
    }

    private static double percent(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?") ? Double.parseDouble(text) : 0;
    }

    private static Optional<Fields> read(HttpHeaders headers, String name) {
        var value = headers.getFirst(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Fields(JSON.readTree(value))).filter(Fields::isObject);
        } catch (JacksonException odd) {
            return Optional.empty();
        }
    }
}

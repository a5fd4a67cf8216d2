package app.signalbox.server.overview;

import app.signalbox.contract.overview.ResponseTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Durations counted in steps that grow by a twentieth, so that those of many tenants add up and no list of single ones
 * is needed. Step {@code n} holds what takes from {@code exp(n / 20) - 1} seconds on.
 */
final class Durations {

    private static final double STEPS = 20;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long count;

    void add(int step, long more) {
        counts.merge(step, more, Long::sum);
        count += more;
    }

    ResponseTime times() {
        return new ResponseTime(count, quantile(0.5), quantile(0.9));
    }

    /** The middle of the step in which this share of all is reached, in seconds. */
    private @Nullable Long quantile(double share) {
        long seen = 0;
        for (Map.Entry<Integer, Long> each : counts.entrySet()) {
            seen += each.getValue();
            if (seen >= share * count) {
                return Math.round(Math.expm1((each.getKey() + 0.5) / STEPS));
            }
        }
        return null;
    }
}

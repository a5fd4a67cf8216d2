package app.signalbox.sandbox.answer.completion;

import java.time.Duration;

/**
 * How well the model is doing.
 *
 * @param latency added to every answer
 * @param outage what happens to every request
 * @param requestsPerMinute requests that a key may make in a minute; 0 for no limit
 * @param failuresPercent share of requests answered with 500, evenly spread, not drawn by lot
 * @param garbagePercent share of answers that hold no JSON, half a JSON, or JSON that breaks the schema, in turn
 */
public record Conditions(
        Duration latency, Outage outage, int requestsPerMinute, int failuresPercent, int garbagePercent) {

    /** What happens to every request. */
    public enum Outage {
        NONE,
        /** 503. */
        OVERLOADED,
        /** The request is read and no answer comes. */
        SILENT,
        /** The connection ends without an answer. */
        CUT
    }

    public Conditions {
        if (latency.isNegative() || requestsPerMinute < 0) {
            throw new IllegalArgumentException("A latency and a limit of requests are 0 or more.");
        }
        requirePercent("failures", failuresPercent);
        requirePercent("garbage", garbagePercent);
    }

    /** At once, always and well. */
    public static Conditions fair() {
        return new Conditions(Duration.ZERO, Outage.NONE, 0, 0, 0);
    }

    public Conditions withLatency(Duration newLatency) {
        return new Conditions(newLatency, outage, requestsPerMinute, failuresPercent, garbagePercent);
    }

    public Conditions withOutage(Outage newOutage) {
        return new Conditions(latency, newOutage, requestsPerMinute, failuresPercent, garbagePercent);
    }

    public Conditions withRequestsPerMinute(int newLimit) {
        return new Conditions(latency, outage, newLimit, failuresPercent, garbagePercent);
    }

    public Conditions withFailuresPercent(int newShare) {
        return new Conditions(latency, outage, requestsPerMinute, newShare, garbagePercent);
    }

    public Conditions withGarbagePercent(int newShare) {
        return new Conditions(latency, outage, requestsPerMinute, failuresPercent, newShare);
    }

    private static void requirePercent(String name, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("%s is a percentage from 0 to 100, not %d.".formatted(name, percent));
        }
    }
}

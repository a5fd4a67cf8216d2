package app.signalbox.sandbox;

import java.time.Duration;

/**
 * How traffic flows.
 *
 * @param ratePerSecond new deliveries a second, above 0; infinity means as fast as the target takes them
 * @param duplicatesPercent share of deliveries sent again, once or twice, though they were accepted
 * @param disorderPercent share of deliveries held back until one to six later ones have left
 * @param batchPercent share of deliveries with two to ten events, of several accounts where there are several; X never
 * @param badSignaturePercent share of deliveries signed with a wrong secret; their words are told nowhere else
 * @param malformedPercent share of deliveries rightly signed but unreadable
 */
public record TrafficPlan(
        double ratePerSecond,
        int duplicatesPercent,
        int disorderPercent,
        int batchPercent,
        int badSignaturePercent,
        int malformedPercent) {

    public TrafficPlan {
        if (!(ratePerSecond > 0)) {
            throw new IllegalArgumentException("A rate is above 0 deliveries a second; stop the traffic instead.");
        }
        requirePercent("duplicates", duplicatesPercent);
        requirePercent("disorder", disorderPercent);
        requirePercent("batch", batchPercent);
        requirePercent("badSignature", badSignaturePercent);
        requirePercent("malformed", malformedPercent);
        requirePercent("badSignature and malformed together", badSignaturePercent + malformedPercent);
    }

    /** Single events, each once, in order, all good. */
    public static TrafficPlan clean(double ratePerSecond) {
        return new TrafficPlan(ratePerSecond, 0, 0, 0, 0, 0);
    }

    /** What a receiver meets in real life, a little of everything. */
    public static TrafficPlan lifelike(double ratePerSecond) {
        return new TrafficPlan(ratePerSecond, 4, 5, 10, 1, 1);
    }

    /** When the delivery of this ordinal, counted from 0, is due after the start. */
    Duration dueAfter(long ordinal) {
        return Duration.ofNanos((long) (ordinal / ratePerSecond * 1_000_000_000L));
    }

    private static void requirePercent(String name, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("%s is a percentage from 0 to 100, not %d.".formatted(name, percent));
        }
    }
}

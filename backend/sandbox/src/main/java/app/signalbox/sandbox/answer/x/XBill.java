package app.signalbox.sandbox.answer.x;

import java.util.Map;

/**
 * What was charged since the start.
 *
 * @param counts how many of each
 * @param micros sum in millionths of a dollar
 */
public record XBill(Map<XCharge, Long> counts, long micros) {

    public XBill {
        counts = Map.copyOf(counts);
    }

    /** How many of this were charged. */
    public long count(XCharge charge) {
        return counts.getOrDefault(charge, 0L);
    }
}

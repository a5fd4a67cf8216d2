package app.signalbox.server.cost;

import java.time.Instant;
import java.util.Currency;

/**
 * What a network charges for an event or a call from an instant on.
 *
 * @param eventMicros one of them, in millionths of the currency
 */
public record FeePrice(String event, Currency currency, Instant effectiveFrom, long eventMicros) {

    /** The cost of this many. */
    public Money of(long count) {
        return new Money(Math.multiplyExact(eventMicros, count), currency);
    }
}

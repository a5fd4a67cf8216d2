package app.signalbox.contract.cost;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Adds a price. A model's has input and output, a fee's has the event; amounts are 0 to a million million millionths of
 * the currency.
 *
 * @param agency slug of the agency it is for; absent for all that have none of their own, which only platform operators
 *     may add
 * @param item 1 to 120 letters, digits and {@code . _ : / @ -}
 * @param currency ISO 4217
 * @param effectiveFrom now when absent; later than any other price of the item, and not in the past unless it is the
 *     first
 * @param inputMicros a million tokens of prompts
 * @param cachedMicros a million cached tokens of prompts, at most {@code inputMicros}, which counts when absent
 * @param outputMicros a million tokens of answers
 * @param eventMicros one event or call
 */
public record AddPrice(
        @Nullable String agency,
        @Nullable PriceKind kind,
        @Nullable String item,
        @Nullable String currency,
        @Nullable Instant effectiveFrom,
        @Nullable Long inputMicros,
        @Nullable Long cachedMicros,
        @Nullable Long outputMicros,
        @Nullable Long eventMicros) {}

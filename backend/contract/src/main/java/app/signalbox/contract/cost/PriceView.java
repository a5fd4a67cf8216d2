package app.signalbox.contract.cost;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price, valid from an instant until a later one of the same item begins. Amounts are millionths of the currency.
 *
 * @param agency slug of the agency it is for, absent for all that have none of their own
 * @param item name of the model, or of the fee such as {@code x:event:dm.received}
 * @param currency ISO 4217
 * @param inputMicros a million tokens of prompts
 * @param cachedMicros a million tokens of prompts that the provider had cached
 * @param outputMicros a million tokens of answers
 * @param eventMicros one event or call
 */
public record PriceView(
        UUID id,
        @Nullable String agency,
        PriceKind kind,
        String item,
        String currency,
        Instant effectiveFrom,
        @Nullable Long inputMicros,
        @Nullable Long cachedMicros,
        @Nullable Long outputMicros,
        @Nullable Long eventMicros,
        Instant addedAt) {}

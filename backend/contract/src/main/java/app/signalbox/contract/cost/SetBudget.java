package app.signalbox.contract.cost;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sets what a tenant may cost in a month and in each one after it. The limit is given in one of two ways.
 *
 * @param limitMicros limit in millionths of the currency
 * @param limit limit in the currency, with at most six decimals
 * @param currency ISO 4217
 * @param fromMonth {@code YYYY-MM}, the current month when absent; no earlier one
 */
public record SetBudget(
        @Nullable Long limitMicros,
        @Nullable BigDecimal limit,
        @Nullable String currency,
        @Nullable String fromMonth) {}

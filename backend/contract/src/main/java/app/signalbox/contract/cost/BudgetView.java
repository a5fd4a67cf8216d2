package app.signalbox.contract.cost;

/**
 * A tenant's budget for one month. Amounts are millionths of the currency.
 *
 * @param month {@code YYYY-MM} in the tenant's time zone
 * @param currency ISO 4217
 * @param limitMicros what may be spent
 * @param reservedMicros held for calls under way
 * @param spentMicros what was spent, fees of platforms included; above the limit only by what can't be refused
 * @param lapsedMicros held for calls of which nobody told the end; given back, though some of it may have been spent
 */
public record BudgetView(
        String month, String currency, long limitMicros, long reservedMicros, long spentMicros, long lapsedMicros) {}

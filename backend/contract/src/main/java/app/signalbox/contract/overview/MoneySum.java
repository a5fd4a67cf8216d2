package app.signalbox.contract.overview;

/**
 * An amount of money.
 *
 * @param currency ISO 4217
 * @param micros in millionths of the currency
 */
public record MoneySum(String currency, long micros) {}

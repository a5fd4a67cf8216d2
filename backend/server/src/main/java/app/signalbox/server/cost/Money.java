package app.signalbox.server.cost;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param micros millionths of the currency, 0 to {@value #MOST_MICROS}
 */
public record Money(long micros, Currency currency) {

    /** A thousand million of the currency: sums stay far from the end of a {@code long}. */
    public static final long MOST_MICROS = 1_000_000_000_000_000L;

    private static final int MICRO_DIGITS = 6;
    private static final int USUAL_DIGITS = 2;

    public Money {
        if (micros < 0 || micros > MOST_MICROS) {
            throw new IllegalArgumentException("An amount is 0 to " + MOST_MICROS + " micros, not " + micros);
        }
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The amount for people, such as {@code 12.50 USD}, with no digit left out. */
    @Override
    public String toString() {
        BigDecimal amount = BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros();
        return amount.setScale(Math.max(USUAL_DIGITS, amount.scale())).toPlainString() + " "
                + currency.getCurrencyCode();
    }
}

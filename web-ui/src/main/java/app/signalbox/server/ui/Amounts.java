package app.signalbox.server.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** How sums of money are written. */
public final class Amounts {

    private static final int MICRO = 6;

    private Amounts() {}

    /** Millionths of a currency in its usual digits, as in {@code EUR 1,250.00}. */
    public static String of(String currency, long micros) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal amount = BigDecimal.valueOf(micros, MICRO).setScale(digits, RoundingMode.HALF_UP);
        String figure = String.format(Phrase.locale(), "%,." + digits + "f", amount);
        return Phrase.in("amount of money", "{0} {1}", currency, figure);
    }
}

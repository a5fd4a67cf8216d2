package app.signalbox.server.cost;

import app.signalbox.contract.cost.SetBudget;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A budget that is asked for and can be accepted. */
record NewBudget(YearMonth from, Money limit) {

    private static final int MICRO_DIGITS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(Money.MOST_MICROS, MICRO_DIGITS);

    /** Checks what was asked for. */
    static NewBudget of(SetBudget asked, YearMonth current) {
        Currency currency = Currencies.find(asked.currency())
                .orElseThrow(() -> new InvalidBudgetException(
                        "\"" + asked.currency() + "\" is no currency. Use an ISO 4217 code such as USD."));
        return new NewBudget(month(asked.fromMonth(), current), new Money(micros(asked), currency));
    }

    /** Reads a month, which is the current one when none is named. */
    static YearMonth monthOr(@Nullable String text, YearMonth current) {
        try {
            return text == null || text.isBlank() ? current : YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidBudgetException("\"" + text + "\" is no month. Write it like " + current + ".");
        }
    }

    private static YearMonth month(@Nullable String text, YearMonth current) {
        YearMonth month = monthOr(text, current);
        if (month.isBefore(current) || month.isAfter(current.plusYears(1))) {
            throw new InvalidBudgetException(
                    "A budget begins in the current month, " + current + ", or in one of the next twelve.");
        }
        return month;
    }

    private static long micros(SetBudget asked) {
        BigDecimal limit = limit(asked);
        if (limit.signum() < 0
                || limit.compareTo(MOST) > 0
                || limit.stripTrailingZeros().scale() > MICRO_DIGITS) {
            throw new InvalidBudgetException("The limit is 0 to " + MOST.toBigInteger()
                    + " of the currency, with at most " + MICRO_DIGITS + " decimals.");
        }
        return limit.movePointRight(MICRO_DIGITS).longValueExact();
    }

    private static BigDecimal limit(SetBudget asked) {
        BigDecimal limit = asked.limit();
        Long micros = asked.limitMicros();
        if (limit == null && micros != null) {
            return BigDecimal.valueOf(micros, MICRO_DIGITS);
        }
        if (limit != null && micros == null) {
            return limit;
        }
        throw new InvalidBudgetException("Give the limit once: as \"limit\" in the currency or as \"limitMicros\".");
    }
}

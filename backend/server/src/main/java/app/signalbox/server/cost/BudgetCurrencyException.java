package app.signalbox.server.cost;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.time.YearMonth;
import java.util.Currency;

/** A month that has spending in one currency can't get a budget in another. */
public final class BudgetCurrencyException extends DomainException {

    BudgetCurrencyException(YearMonth month, Currency wanted) {
        super(
                ProblemKind.CONFLICT,
                "%s already has spending in another currency. Set the budget in %s from %s on, by \"fromMonth\"."
                        .formatted(month, wanted, month.plusMonths(1)));
    }
}

package app.signalbox.server.cost;

import app.signalbox.contract.cost.BudgetView;
import app.signalbox.server.tenancy.Tenant;
import java.time.YearMonth;
import java.util.Currency;

/** A tenant's budget for one month, as it was read; amounts are millionths of the currency. */
record Budget(YearMonth month, Currency currency, long limit, long reserved, long spent, long lapsed) {

    BudgetView view() {
        return new BudgetView(month.toString(), currency.getCurrencyCode(), limit, reserved, spent, lapsed);
    }

    /** Why the estimate can't be held, for people. */
    String refusal(Tenant tenant, Money estimate, Purpose purpose) {
        if (!estimate.currency().equals(currency)) {
            return "The budget of %s is in %s, but %s is priced in %s. Set the budget in that currency or add a price in this one."
                    .formatted(tenant.name(), currency, purpose.item(), estimate.currency());
        }
        return "%s has %s left of its %s for %s%s, and a call of %s may cost %s. Raise the limit, or wait for %s."
                .formatted(
                        tenant.name(),
                        money(Math.max(0, limit - spent - reserved)),
                        money(limit),
                        month,
                        reserved == 0 ? "" : ", with " + money(reserved) + " held for calls under way",
                        purpose.item(),
                        estimate,
                        month.plusMonths(1));
    }

    private Money money(long micros) {
        return new Money(micros, currency);
    }
}

package app.signalbox.contract.cost;

import java.util.List;

/**
 * What a tenant cost in a month.
 *
 * @param tenant slug
 * @param month {@code YYYY-MM} in the tenant's time zone
 * @param spentMicros sum of the rows in the budget's currency; the same as the budget's own count
 * @param savedMicros sum of what those rows saved
 * @param byPurpose the rows, those in other currencies too
 */
public record CostReport(
        String tenant,
        String month,
        BudgetView budget,
        long spentMicros,
        long savedMicros,
        List<PurposeCost> byPurpose) {

    public CostReport {
        byPurpose = List.copyOf(byPurpose);
    }
}

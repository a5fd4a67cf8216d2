package app.signalbox.server.cost;

import app.signalbox.contract.cost.CostReport;
import app.signalbox.contract.cost.PurposeCost;
import app.signalbox.server.cost.UsageLedger.MonthRow;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What tenants have cost. */
@Service
public class Costs {

    private final UsageLedger ledger;
    private final Clock clock;

    Costs(UsageLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A month's budget of the bound tenant and what was used of it, as of one moment.
     *
     * @param month {@code YYYY-MM} in the tenant's time zone, the current one when null
     * @throws InvalidBudgetException if it is no month
     */
    @PreAuthorize("@access.may('READ_REPORTS')")
    @Transactional(propagation = Propagation.NEVER)
    public CostReport report(@Nullable String month) {
        Tenant tenant = CurrentTenant.get();
        YearMonth current = YearMonth.from(LocalDate.ofInstant(clock.instant(), tenant.timeZone()));
        YearMonth wanted = NewBudget.monthOr(month, current);
        List<MonthRow> rows = ledger.month(tenant, wanted);
        Budget budget = rows.getFirst().budget();
        List<PurposeCost> costs =
                rows.stream().map(MonthRow::cost).filter(Objects::nonNull).toList();
        return new CostReport(
                tenant.slug(),
                wanted.toString(),
                budget.view(),
                sum(budget, costs, PurposeCost::micros),
                sum(budget, costs, PurposeCost::savedMicros),
                costs);
    }

    /**
     * What was used on these days, by the tenant's id and by purpose.
     *
     * @param tenants on all of which the caller may report
     * @param from first day in the tenant's time zone
     * @param to last day
     */
    @PreAuthorize("@access.may('READ_REPORTS')")
    @Transactional(propagation = Propagation.NEVER)
    public Map<Integer, List<PurposeSum>> sums(Collection<Tenant> tenants, LocalDate from, LocalDate to) {
        return ledger.sums(tenants, from, to);
    }

    private static long sum(Budget budget, List<PurposeCost> costs, ToLongFunction<PurposeCost> amount) {
        String currency = budget.currency().getCurrencyCode();
        return costs.stream()
                .filter(cost -> cost.currency().equals(currency))
                .mapToLong(amount)
                .sum();
    }
}

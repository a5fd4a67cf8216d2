package app.signalbox.server.overview;

import app.signalbox.server.cost.Costs;
import app.signalbox.server.cost.PurposeSum;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantRound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What tenants count: their own rows and what the cost module knows of them. */
@Component
class TenantFigures {

    private final FigureQueries queries;
    private final Costs costs;
    private final TenantRound round;
    private final Access access;

    TenantFigures(FigureQueries queries, Costs costs, TenantRound round, Access access) {
        this.queries = queries;
        this.costs = costs;
        this.round = round;
        this.access = access;
    }

    /** Rows of each tenant, without those where the caller's role does not report, and those that went meanwhile. */
    Map<Tenant, List<FigureRow>> of(List<Tenant> tenants, Period period) {
        Map<Tenant, List<FigureRow>> rows = new LinkedHashMap<>();
        round.readAtLength(tenants, () -> read(period))
                .forEach((tenant, found) -> found.ifPresent(own -> rows.put(tenant, own)));
        addCosts(rows, period, false);
        addCosts(rows, period.before(), true);
        return rows;
    }

    private Optional<List<FigureRow>> read(Period period) {
        return access.may(Permission.READ_REPORTS.name())
                ? Optional.of(
                        new ArrayList<>(queries.rows(period, CurrentTenant.get().timeZone())))
                : Optional.empty();
    }

    private void addCosts(Map<Tenant, List<FigureRow>> rows, Period period, boolean before) {
        Map<Integer, List<PurposeSum>> sums = costs.sums(rows.keySet(), period.from(), period.to());
        rows.forEach(
                (tenant, own) -> sums.getOrDefault(tenant.id(), List.of()).forEach(sum -> own.add(cost(sum, before))));
    }

    private static FigureRow cost(PurposeSum sum, boolean before) {
        return new FigureRow(FigureRow.Kind.COST, before, null, sum.purpose().value(), sum.currency(), 0, sum.micros());
    }
}

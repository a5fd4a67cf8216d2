package app.signalbox.server.overview;

import app.signalbox.server.cost.Costs;
import app.signalbox.server.cost.PurposeSum;
import app.signalbox.server.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What one tenant counts: its own rows and what the cost module knows of it. */
@Component
class TenantFigures {

    private final FigureQueries queries;
    private final Costs costs;

    TenantFigures(FigureQueries queries, Costs costs) {
        this.queries = queries;
        this.costs = costs;
    }

    /** Rows of the bound tenant, outside of any transaction. */
    List<FigureRow> of(Period period) {
        List<FigureRow> rows =
                new ArrayList<>(queries.rows(period, CurrentTenant.get().timeZone()));
        costs.sums(period.from(), period.to()).forEach(sum -> rows.add(cost(sum, false)));
        Period before = period.before();
        costs.sums(before.from(), before.to()).forEach(sum -> rows.add(cost(sum, true)));
        return rows;
    }

    private static FigureRow cost(PurposeSum sum, boolean before) {
        return new FigureRow(FigureRow.Kind.COST, before, null, sum.purpose().value(), sum.currency(), 0, sum.micros());
    }
}

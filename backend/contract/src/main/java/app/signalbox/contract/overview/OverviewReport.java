package app.signalbox.contract.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * A period beside the one before it. Days are those of each tenant's own time zone.
 *
 * @param from first day
 * @param to last day, which may not be over yet
 * @param comparedFrom first day of the period before; it has as many days and ends the day before {@code from}
 * @param figures of all listed tenants together, by day where something is counted by day
 * @param before the same in the period before, without days
 * @param tenants each alone, without days, by name
 * @param tenantsLeftOut how many more there are than one report takes
 */
public record OverviewReport(
        LocalDate from,
        LocalDate to,
        LocalDate comparedFrom,
        OverviewFigures figures,
        OverviewFigures before,
        List<TenantOverview> tenants,
        int tenantsLeftOut) {

    public OverviewReport {
        tenants = List.copyOf(tenants);
    }
}

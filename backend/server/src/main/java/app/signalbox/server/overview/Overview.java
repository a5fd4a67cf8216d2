package app.signalbox.server.overview;

import app.signalbox.contract.overview.OverviewReport;
import app.signalbox.contract.overview.TenantOverview;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantAccess;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.tenancy.UnknownTenantException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The figures of all tenants that the caller may report on, each read behind its own wall. */
@Service
public class Overview {

    /** More tenants than this belong into a report that is made over night. */
    private static final int MOST_TENANTS = 500;

    private final TenantFigures figures;
    private final Tenants tenants;
    private final TenantAccess tenantAccess;
    private final Access access;
    private final Clock clock;

    Overview(TenantFigures figures, Tenants tenants, TenantAccess tenantAccess, Access access, Clock clock) {
        this.figures = figures;
        this.tenants = tenants;
        this.tenantAccess = tenantAccess;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Figures of a period beside those of as many days before; suspended tenants are left out. Not inside a
     * transaction.
     *
     * @param from first day, 29 days before the last when null
     * @param to last day, when null the day that has begun for the first of the tenants
     * @param slug of the only tenant, all when null
     * @throws InvalidPeriodException if the days make no period of 1 to 366 days
     * @throws UnknownTenantException if the caller may not enter the tenant
     */
    @PreAuthorize("@access.may('READ_REPORTS')")
    @Transactional(propagation = Propagation.NEVER)
    public OverviewReport report(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String slug) {
        List<Tenant> asked = slug == null ? reportable() : List.of(one(slug));
        LocalDate today = Period.latestDay(
                clock.instant(), asked.stream().map(Tenant::timeZone).toList());
        Period period = Period.of(from, to, today);
        Comparison total = new Comparison(period.each());
        List<TenantOverview> rows = new ArrayList<>();
        figures.of(asked.stream().limit(MOST_TENANTS).toList(), period).forEach((tenant, found) -> {
            total.add(found);
            rows.add(row(tenant, found));
        });
        return new OverviewReport(
                period.from(),
                period.to(),
                period.before().from(),
                total.now(),
                total.before(),
                rows,
                Math.max(0, asked.size() - MOST_TENANTS));
    }

    private Tenant one(String slug) {
        Tenant tenant = tenants.get(slug);
        if (!access.may(Permission.READ_REPORTS.name(), slug)) {
            throw new AccessDeniedException("No reports on this tenant");
        }
        return tenant;
    }

    private List<Tenant> reportable() {
        var visible = tenantAccess.visibleTenants();
        return tenants.active().stream()
                .filter(tenant -> visible.map(ids -> ids.contains(tenant.id())).orElse(true))
                .sorted(Comparator.comparing(Tenant::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Tenant::slug))
                .toList();
    }

    private static TenantOverview row(Tenant tenant, List<FigureRow> found) {
        Comparison alone = new Comparison(List.of());
        alone.add(found);
        return new TenantOverview(tenant.slug(), tenant.name(), alone.now(), alone.before());
    }
}

package app.signalbox.server.tenancy;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.tenancy.BusinessHours;
import app.signalbox.contract.tenancy.OpenSpan;
import app.signalbox.server.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** When the bound tenant answers. Not inside a transaction: the platform keeps it. */
@Service
public class OpeningHours {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SPANS = 7 * 4;
    private static final int MOST_HOLIDAYS = 400;
    private static final Comparator<OpenSpan> IN_THE_WEEK =
            Comparator.comparing(OpenSpan::day).thenComparing(OpenSpan::opens);

    private final JdbcClient jdbc;
    private final TenantTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    OpeningHours(JdbcClient jdbc, TenantTransaction transaction, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** What holds now. */
    @PreAuthorize("@access.may('READ_INBOX') or @access.may('READ_REPORTS')")
    @Transactional(propagation = Propagation.NEVER)
    public BusinessHours get() {
        Tenant tenant = CurrentTenant.get();
        String zone = tenant.timeZone().getId();
        return jdbc.sql("select hours from platform.business_hours where tenant_id = :tenant")
                .param("tenant", tenant.id())
                .query(String.class)
                .optional()
                .map(kept -> JSON.readValue(kept, BusinessHours.class))
                .map(kept -> new BusinessHours(zone, kept.open(), kept.holidays()))
                .orElse(new BusinessHours(zone, List.of(), List.of()));
    }

    /**
     * Sets what holds from now on.
     *
     * @throws InvalidTenantException if spans overlap or there are too many
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional(propagation = Propagation.NEVER)
    public BusinessHours set(BusinessHours wish) {
        Tenant tenant = CurrentTenant.get();
        List<OpenSpan> open = checked(wish.open());
        List<LocalDate> holidays = wish.holidays().stream().distinct().sorted().toList();
        if (holidays.size() > MOST_HOLIDAYS) {
            throw new InvalidTenantException("There are more than " + MOST_HOLIDAYS + " holidays. Remove past ones.");
        }
        return transaction.onPlatform(() -> {
            var hours = new BusinessHours(tenant.timeZone().getId(), open, holidays);
            put(tenant, hours);
            trail.record(
                    AuditAction.HOURS_SET,
                    tenant.slug(),
                    "%d spans a week, %d holidays".formatted(open.size(), holidays.size()));
            return hours;
        });
    }

    private void put(Tenant tenant, BusinessHours hours) {
        jdbc.sql("""
                        insert into platform.business_hours (tenant_id, hours, set_at) values (:tenant, :hours, :now)
                        on conflict (tenant_id) do update set hours = excluded.hours, set_at = excluded.set_at
                        """)
                .param("tenant", tenant.id())
                .param("hours", JSON.writeValueAsString(hours))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<OpenSpan> checked(List<OpenSpan> wanted) {
        if (wanted.size() > MOST_SPANS || wanted.stream().anyMatch(OpeningHours::isIncomplete)) {
            throw new InvalidTenantException(
                    "Each span of business hours has a day, an opening and a later closing time, and there are at most "
                            + MOST_SPANS + ". Correct them.");
        }
        List<OpenSpan> sorted = wanted.stream().sorted(IN_THE_WEEK).toList();
        for (int at = 1; at < sorted.size(); at++) {
            OpenSpan before = sorted.get(at - 1);
            OpenSpan span = sorted.get(at);
            if (span.day() == before.day() && span.opens().isBefore(before.closes())) {
                throw new InvalidTenantException("Two spans of the same day overlap. Join or shorten them.");
            }
        }
        return sorted;
    }

    private static boolean isIncomplete(OpenSpan span) {
        return Objects.isNull(span.day())
                || Objects.isNull(span.opens())
                || Objects.isNull(span.closes())
                || !span.opens().isBefore(span.closes());
    }
}

package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.server.tenancy.TenantAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts for every atomic event of every tenant, channel and UTC day. */
@Service
public class Completeness {

    private final JdbcClient jdbc;
    private final TenantAccess access;

    Completeness(JdbcClient jdbc, TenantAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * Rows of the days from one to another, both included, for the tenants that the caller may see. What belongs to
     * no tenant is told only to those who may see all.
     *
     * @param tenant slug to look at alone, all when absent
     * @param channel channel to look at alone, all when absent
     */
    @PreAuthorize("@access.may('READ_COMPLETENESS')")
    @Transactional(readOnly = true)
    public List<CompletenessRow> rows(
            LocalDate from, LocalDate to, @Nullable String tenant, @Nullable Channel channel) {
        Set<Integer> visible = access.visibleTenants().orElse(null);
        return jdbc.sql("""
                        with applied_up_to as materialized (
                            select t.tenant_id, t.slug, coalesce(p.position, 0) as position
                            from platform.tenant t left join lateral (
                                select position from platform.job_position
                                where job = 'route' and tenant_id = t.tenant_id order by position desc limit 1) p on true),
                        event as (
                            select a.tenant_id, a.slug as tenant, e.channel, e.origin,
                                   (e.received_at at time zone 'UTC')::date as day,
                                   coalesce(o.outcome, case when e.arrival <= a.position then 'applied' else 'unexplained' end) as outcome
                            from platform.provider_event e
                            left join applied_up_to a using (tenant_id)
                            left join platform.event_outcome o on o.arrival = e.arrival and o.received_at = e.received_at
                            where e.received_at >= :begin and e.received_at < :end
                            union all
                            select null, null, r.channel, r.origin, (r.received_at at time zone 'UTC')::date, 'unexplained'
                            from platform.intake_writer w
                            left join lateral (
                                select position, received_at from platform.read_position
                                where writer_id = w.writer_id order by position desc limit 1) p on true
                            join platform.raw_event r on r.writer_id = w.writer_id and r.position > coalesce(p.position, 0)
                                and r.received_at >= coalesce(p.received_at, w.started_at) - interval '1 day'
                            where w.closed_at is null and r.received_at >= :begin and r.received_at < :end)
                        select tenant, channel, day, count(*) as received,
                               count(*) filter (where outcome = 'applied') as applied,
                               count(*) filter (where outcome = 'duplicate') as duplicate,
                               count(*) filter (where outcome = 'parked') as parked,
                               count(*) filter (where outcome = 'failed') as failed,
                               count(*) filter (where outcome = 'unexplained') as unexplained,
                               count(*) filter (where origin = 'recovered') as recovered
                        from event
                        where outcome <> 'reissued' and (:everything or tenant_id = any(:visible))
                            and (cast(:tenant as text) is null or tenant = :tenant)
                            and (cast(:channel as text) is null or channel = :channel)
                        group by tenant, channel, day order by day desc, tenant nulls last, channel
                        """)
                .param("begin", from.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("end", to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("everything", visible == null)
                .param("visible", visible == null ? new Integer[0] : visible.toArray(Integer[]::new))
                .param("tenant", tenant)
                .param("channel", channel == null ? null : channel.value())
                .query(Completeness::row)
                .list();
    }

    private static CompletenessRow row(ResultSet row, int number) throws SQLException {
        return new CompletenessRow(
                row.getString("tenant"),
                Channel.of(row.getString("channel")),
                row.getObject("day", LocalDate.class),
                row.getLong("received"),
                row.getLong("applied"),
                row.getLong("duplicate"),
                row.getLong("parked"),
                row.getLong("failed"),
                row.getLong("unexplained"),
                row.getLong("recovered"));
    }
}

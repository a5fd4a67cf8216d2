package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.tenancy.TenantAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was kept but not applied, for the admins who look at it. */
@Service
public class ParkedEvents {

    /** Kept, not applied, and for the caller's eyes. */
    private static final String SHOWN = """
            o.outcome in ('parked', 'failed')
                and (:everything or e.tenant_id = any(:visible) or (e.tenant_id is null
                    and not exists (select from platform.tenant other where other.tenant_id <> all(:visible))))
            """;

    private static final String LIST = """
            select e.arrival, t.slug, e.channel, e.external_account_id, e.kind, o.outcome, o.reason, e.received_at
            from platform.event_outcome o
            join platform.provider_event e on e.arrival = o.arrival and e.received_at = o.received_at
            left join platform.tenant t using (tenant_id)
            where o.arrival < :before and\s""" + SHOWN + " order by o.arrival desc limit :limit";

    private static final String COUNT = """
            select count(*) from platform.event_outcome o
            join platform.provider_event e on e.arrival = o.arrival and e.received_at = o.received_at
            where o.received_at > :since and\s""" + SHOWN;

    private final JdbcClient jdbc;
    private final TenantAccess access;

    ParkedEvents(JdbcClient jdbc, TenantAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * A page of parked and failed events, newest first. Those of accounts that nobody has connected are shown to whoever
     * sees every tenant, because they could be anybody's.
     *
     * @param cursor where the last page ended
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('READ_COMPLETENESS')")
    @Transactional(readOnly = true)
    public Page<ParkedEvent> list(@Nullable Long cursor, int limit) {
        int size = Math.clamp(limit, 1, 200);
        List<ParkedEvent> found = shown(jdbc.sql(LIST))
                .param("before", cursor == null ? Long.MAX_VALUE : cursor)
                .param("limit", size + 1)
                .query(ParkedEvents::parked)
                .list();
        List<ParkedEvent> items = found.stream().limit(size).toList();
        return new Page<>(
                items, found.size() > size ? Long.toString(items.getLast().id()) : null);
    }

    /** How many that the caller may see came in since then. */
    long countSince(Instant since) {
        return shown(jdbc.sql(COUNT))
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec shown(JdbcClient.StatementSpec query) {
        Set<Integer> visible = access.visibleTenants().orElse(null);
        return query.param("everything", visible == null)
                .param("visible", visible == null ? new Integer[0] : visible.toArray(Integer[]::new));
    }

    private static ParkedEvent parked(ResultSet row, int number) throws SQLException {
        return new ParkedEvent(
                row.getLong("arrival"),
                row.getString("slug"),
                Channel.of(row.getString("channel")),
                row.getString("external_account_id"),
                row.getString("kind"),
                row.getString("outcome"),
                String.valueOf(row.getString("reason")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}

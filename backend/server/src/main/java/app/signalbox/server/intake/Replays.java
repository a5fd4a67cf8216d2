package app.signalbox.server.intake;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.kernel.Wake;
import app.signalbox.server.tenancy.TenantAccess;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues single events again that were kept but not applied, once what stood in their way is mended. */
@Service
public class Replays {

    private final JdbcClient jdbc;
    private final EventLog log;
    private final TenantAccess access;
    private final AuditTrail trail;
    private final Wake routing;

    Replays(
            JdbcClient jdbc,
            EventLog log,
            TenantAccess access,
            AuditTrail trail,
            @Qualifier("routingWake") Wake routing) {
        this.jdbc = jdbc;
        this.log = log;
        this.access = access;
        this.trail = trail;
        this.routing = routing;
    }

    /**
     * Lets a parked or failed event of a tenant arrive once more. What still can't be applied is parked again. Those of
     * accounts that nobody has connected are applied when somebody does. With no tenant bound.
     *
     * @param id arrival number of the event
     * @throws NotReplayableException if the caller sees none that could be applied
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    @Transactional
    public void replay(long id) {
        log.lockForWriting();
        long next = log.highestArrival() + 1;
        int tenant = issueAgain(id, next).orElseThrow(() -> new NotReplayableException(id));
        log.markArrival(next);
        trail.recordInTenant(tenant, AuditAction.EVENT_REPLAYED, Long.toString(id), "arrives as " + next);
        routing.up();
    }

    private Optional<Integer> issueAgain(long id, long next) {
        Set<Integer> visible = access.visibleTenants().orElse(null);
        return jdbc.sql("""
                        with parked as (
                            update platform.event_outcome o set outcome = 'reissued'
                            from platform.provider_event e
                            where o.arrival = :id and o.arrival = e.arrival and o.received_at = e.received_at
                                and o.outcome in ('parked', 'failed') and e.kind <> 'unreadable'
                                and e.tenant_id is not null and (:everything or e.tenant_id = any(:visible))
                            returning e.*)
                        insert into platform.provider_event (arrival, received_at, writer_id, position, ordinal,
                            channel, external_account_id, tenant_id, channel_account_id, kind, origin)
                        select :next, received_at, writer_id, position, ordinal, channel, external_account_id,
                            tenant_id, channel_account_id, kind, origin
                        from parked returning tenant_id
                        """)
                .param("id", id)
                .param("next", next)
                .param("everything", visible == null)
                .param("visible", visible == null ? new Integer[0] : visible.toArray(Integer[]::new))
                .query(Integer.class)
                .optional();
    }
}

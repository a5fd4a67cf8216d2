package app.signalbox.server.intake;

import app.signalbox.server.tenancy.TenantDeleted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what the log holds of a deleted tenant: its events and the keys of the bodies that told them. A key that an
 * event of somebody else still needs goes as soon as that event is applied.
 */
@Component
class ErasedTenants {

    private final JdbcClient jdbc;
    private final EventLog log;

    ErasedTenants(JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Waits for a reader that may still be writing events down for the tenant. */
    @ApplicationModuleListener
    void on(TenantDeleted deleted) {
        log.lockForWriting();
        noteBodies(deleted.tenantId());
        removeEvents(deleted.tenantId());
        eraseDue();
    }

    /** Deletes the keys of noted bodies that nobody needs any more. Returns how many. */
    @Transactional
    public int eraseDue() {
        return jdbc.sql("""
                        with due as (
                            delete from platform.body_erasure b where not exists (
                                select from platform.provider_event e
                                left join platform.event_outcome o on o.arrival = e.arrival and o.received_at = e.received_at
                                where e.received_at = b.received_at and e.writer_id = b.writer_id and e.position = b.position
                                    and case when e.tenant_id is null then o.outcome = 'parked' and e.kind <> 'unreadable'
                                        else o.outcome is null and e.arrival > coalesce((
                                            select max(p.position) from platform.job_position p
                                            where p.job = 'route' and p.tenant_id = e.tenant_id), 0) end)
                            returning b.writer_id, b.position, b.received_at)
                        delete from platform.raw_event_key k using due
                        where k.writer_id = due.writer_id and k.position = due.position and k.received_at = due.received_at
                        """).update();
    }

    private void noteBodies(int tenantId) {
        jdbc.sql("""
                        insert into platform.body_erasure (writer_id, position, received_at)
                        select distinct writer_id, position, received_at from platform.provider_event
                        where tenant_id = :tenant on conflict do nothing
                        """).param("tenant", tenantId).update();
    }

    private void removeEvents(int tenantId) {
        jdbc.sql("""
                        delete from platform.event_outcome o using platform.provider_event e
                        where e.tenant_id = :tenant and o.arrival = e.arrival and o.received_at = e.received_at
                        """).param("tenant", tenantId).update();
        jdbc.sql("delete from platform.provider_event where tenant_id = :tenant")
                .param("tenant", tenantId)
                .update();
    }
}

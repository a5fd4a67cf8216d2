package app.signalbox.server.intake;

import app.signalbox.server.tenancy.TenantDeleted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Erases what the log holds of a deleted tenant: its events and the keys of the bodies that told them. A key that an
 * event of somebody else still needs goes as soon as that event is applied.
 */
@Component
class ErasedTenants {

    private final JdbcClient jdbc;
    private final EventLog log;
    private final ErasedBodies bodies;

    ErasedTenants(JdbcClient jdbc, EventLog log, ErasedBodies bodies) {
        this.jdbc = jdbc;
        this.log = log;
        this.bodies = bodies;
    }

    /** Waits for a reader that may still be writing events down for the tenant. */
    @ApplicationModuleListener
    void on(TenantDeleted deleted) {
        log.lockForWriting();
        bodies.noteTenant(deleted.tenantId());
        removeEvents(deleted.tenantId());
        bodies.eraseDue();
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

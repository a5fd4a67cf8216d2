package app.signalbox.server.intake;

import app.signalbox.server.tenancy.TenantDeleted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Erases what the log holds of a deleted tenant: the keys of bodies that were its alone, and its events. A body that
 * other tenants share stays readable for them.
 */
@Component
class ErasedTenants {

    private final JdbcClient jdbc;

    ErasedTenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(TenantDeleted deleted) {
        jdbc.sql("""
                        delete from platform.raw_event_key k
                        using platform.provider_event e
                        where e.tenant_id = :tenant and k.writer_id = e.writer_id and k.position = e.position
                            and k.received_at = e.received_at and not exists (
                                select from platform.provider_event other
                                where other.received_at = e.received_at and other.writer_id = e.writer_id
                                    and other.position = e.position and other.tenant_id <> :tenant)
                        """).param("tenant", deleted.tenantId()).update();
        jdbc.sql("""
                        delete from platform.event_outcome o using platform.provider_event e
                        where e.tenant_id = :tenant and o.arrival = e.arrival and o.received_at = e.received_at
                        """).param("tenant", deleted.tenantId()).update();
        jdbc.sql("delete from platform.provider_event where tenant_id = :tenant")
                .param("tenant", deleted.tenantId())
                .update();
    }
}

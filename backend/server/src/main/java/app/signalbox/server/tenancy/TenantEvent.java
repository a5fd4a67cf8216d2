package app.signalbox.server.tenancy;

/** Something that happened in a tenant; its module listeners run bound to that tenant. */
public interface TenantEvent {

    int tenantId();
}

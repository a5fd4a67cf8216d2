package app.signalbox.server.tenancy;

/** Work that belongs to a tenant ran without one: a defect, never an operator's mistake. */
public final class NoTenantBoundException extends IllegalStateException {

    NoTenantBoundException() {
        super("No tenant is bound. Call CurrentTenant.call(tenant, work) before the transaction begins.");
    }
}

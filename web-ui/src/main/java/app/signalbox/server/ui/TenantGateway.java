package app.signalbox.server.ui;

import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The console's one way into a tenant: a request may touch several, and push threads inherit none. */
@Component
public class TenantGateway {

    private final Tenants tenants;
    private final CurrentTenant current;

    TenantGateway(Tenants tenants, CurrentTenant current) {
        this.tenants = tenants;
        this.current = current;
    }

    /**
     * Runs work in a tenant as the signed-in operator.
     *
     * @throws app.signalbox.server.tenancy.UnknownTenantException if there is none that the operator may enter
     */
    public <T> T in(String tenant, Supplier<T> work) {
        return current.call(tenants.get(tenant), work);
    }

    /** Runs work without a result. */
    public void run(String tenant, Runnable work) {
        current.run(tenants.get(tenant), work);
    }

    /** The number that changes of a tenant are announced under. */
    public int idOf(String tenant) {
        return tenants.get(tenant).id();
    }
}

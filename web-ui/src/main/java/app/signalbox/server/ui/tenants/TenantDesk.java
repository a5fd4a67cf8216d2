package app.signalbox.server.ui.tenants;

import app.signalbox.contract.tenancy.ChangeTenant;
import app.signalbox.contract.tenancy.ProvisionTenant;
import java.util.List;

/** What the tenants view asks of the server; what is refused comes back as a {@code DomainException}. */
interface TenantDesk {

    /** Short names of the agencies in which the operator may make tenants. */
    List<String> agencies();

    void provision(ProvisionTenant request);

    void change(String slug, ChangeTenant change);

    void suspend(String slug);

    void resume(String slug);

    void delete(String slug);
}

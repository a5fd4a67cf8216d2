package app.signalbox.server.ui.tenants;

import app.signalbox.contract.tenancy.AgencyView;
import app.signalbox.contract.tenancy.ChangeTenant;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.Tenants;
import java.util.List;
import org.springframework.stereotype.Component;

/** The desk over the tenants of the operator's agencies. */
@Component
class AgencyTenantDesk implements TenantDesk {

    private final Tenants tenants;
    private final Agencies agencies;

    AgencyTenantDesk(Tenants tenants, Agencies agencies) {
        this.tenants = tenants;
        this.agencies = agencies;
    }

    @Override
    public List<String> agencies() {
        return agencies.list().stream().map(AgencyView::slug).toList();
    }

    @Override
    public void provision(ProvisionTenant request) {
        tenants.provision(request);
    }

    @Override
    public void change(String slug, ChangeTenant change) {
        tenants.change(slug, change);
    }

    @Override
    public void suspend(String slug) {
        tenants.suspend(slug);
    }

    @Override
    public void resume(String slug) {
        tenants.resume(slug);
    }

    @Override
    public void delete(String slug) {
        tenants.delete(slug);
    }
}

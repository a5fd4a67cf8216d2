package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.leads.Leads;
import app.signalbox.server.ui.TenantGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over the leads of the operator's brands. */
@Component
class TenantLeadDesk implements LeadDesk {

    private static final int PAGE = 100;

    private final Leads leads;
    private final TenantGateway gateway;

    TenantLeadDesk(Leads leads, TenantGateway gateway) {
        this.leads = leads;
        this.gateway = gateway;
    }

    @Override
    public Page<LeadView> page(String brand, @Nullable String cursor) {
        return gateway.in(brand, () -> leads.list(cursor, PAGE));
    }
}

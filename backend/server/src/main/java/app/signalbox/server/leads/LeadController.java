package app.signalbox.server.leads;

import app.signalbox.contract.leads.LeadApi;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.web.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeadController implements LeadApi {

    private final Leads leads;

    LeadController(Leads leads) {
        this.leads = leads;
    }

    @Override
    public Page<LeadView> list(String slug, @Nullable String cursor, @Nullable Integer limit) {
        return leads.list(cursor, PageLimit.of(limit).rows());
    }
}

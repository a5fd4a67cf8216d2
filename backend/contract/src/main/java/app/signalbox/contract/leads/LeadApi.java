package app.signalbox.contract.leads;

import app.signalbox.contract.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Leads over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}/leads")
public interface LeadApi {

    /** A tenant's leads, best score first. A limit is 1 to 200, 50 when absent. */
    @GetExchange
    Page<LeadView> list(
            @PathVariable("slug") String slug,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);
}

package app.signalbox.contract.cost;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What a tenant costs and may cost, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}")
public interface CostApi {

    /** What a month, {@code YYYY-MM}, has cost; the current one when absent. */
    @GetExchange("/cost")
    CostReport cost(
            @PathVariable("slug") String slug, @RequestParam(name = "month", required = false) @Nullable String month);

    /** Sets the budget; 409 if the month already has spending in another currency. */
    @PutExchange("/budget")
    BudgetView setBudget(@PathVariable("slug") String slug, @RequestBody SetBudget budget);

    /** How hard the tenant may use models. */
    @GetExchange("/quota")
    QuotaView quota(@PathVariable("slug") String slug);

    /** Sets how hard the tenant may use models. */
    @PutExchange("/quota")
    QuotaView setQuota(@PathVariable("slug") String slug, @RequestBody SetQuota quota);
}

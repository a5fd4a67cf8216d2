package app.signalbox.contract.policy;

import app.signalbox.contract.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The networks' rules, and what was decided by them, over HTTP. */
@HttpExchange("/api/v1")
public interface PolicyApi {

    /** The edition of the rules that counts now. */
    @GetExchange("/policy/rules")
    RuleBookView rules();

    /**
     * Decisions that changed something for a tenant, the last one first. A limit is 1 to 200, 50 when absent.
     *
     * @param ruleId only refusals by this rule, all decisions when absent
     */
    @GetExchange("/tenants/{slug}/policy-decisions")
    Page<PolicyDecisionView> decisions(
            @PathVariable("slug") String slug,
            @RequestParam(name = "ruleId", required = false) @Nullable String ruleId,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** Decides again, by other rules, what was decided for a tenant, and answers what would differ. Changes nothing. */
    @PostExchange("/tenants/{slug}/policy-replays")
    ReplayReport replay(@PathVariable("slug") String slug, @RequestBody ReplayRules replay);
}

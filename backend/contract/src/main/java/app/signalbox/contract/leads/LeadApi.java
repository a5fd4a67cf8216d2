package app.signalbox.contract.leads;

import app.signalbox.contract.paging.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;

/** Leads over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}/leads")
public interface LeadApi {

    /** A tenant's leads, best score first, of one {@link LeadStage} or of all. A limit is 1 to 200, 50 when absent. */
    @GetExchange
    Page<LeadView> list(
            @PathVariable("slug") String slug,
            @RequestParam(name = "stage", required = false) @Nullable String stage,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** All stages with the best leads of each. A limit is 1 to 200 for each stage, 50 when absent. */
    @GetExchange("/board")
    List<LeadColumn> board(
            @PathVariable("slug") String slug, @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One lead with its history. */
    @GetExchange("/{id}")
    LeadDetail detail(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** Moves a lead to a stage. */
    @PatchExchange("/{id}")
    LeadDetail move(@PathVariable("slug") String slug, @PathVariable("id") UUID id, @RequestBody MoveLead move);
}

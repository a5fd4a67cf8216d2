package app.signalbox.contract.retention;

import app.signalbox.contract.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** How long a tenant's content is kept, and what was erased, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}")
public interface RetentionApi {

    /** What holds now. */
    @GetExchange("/retention")
    RetentionView get(@PathVariable("slug") String slug);

    /** Sets what holds from now on. */
    @PutExchange("/retention")
    RetentionView set(@PathVariable("slug") String slug, @RequestBody SetRetention retention);

    /** What was erased, the latest first. A limit is 1 to 200, 50 when absent. */
    @GetExchange("/erasures")
    Page<ErasureView> erasures(
            @PathVariable("slug") String slug,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);
}

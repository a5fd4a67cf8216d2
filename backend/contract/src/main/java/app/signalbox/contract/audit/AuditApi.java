package app.signalbox.contract.audit;

import app.signalbox.contract.paging.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The audit trail of the caller's agencies, over HTTP. {@code /api/v1/audit/export} has the same as CSV. */
@HttpExchange("/api/v1/audit")
public interface AuditApi {

    /**
     * Acts, the latest first. A limit is 1 to 200, 50 when absent.
     *
     * @param actor part of a name, in any case
     * @param action an {@link AuditAction} as on the wire
     * @param tenant slug
     * @param from the first instant that counts
     * @param until the first instant that no longer counts
     */
    @GetExchange
    Page<AuditView> list(
            @RequestParam(name = "actor", required = false) @Nullable String actor,
            @RequestParam(name = "action", required = false) @Nullable String action,
            @RequestParam(name = "tenant", required = false) @Nullable String tenant,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "until", required = false) @Nullable Instant until,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** Computes the chain of each of the caller's agencies again and says whether it holds. */
    @GetExchange("/verdict")
    AuditVerdict verify();
}

package app.signalbox.server.audit;

import app.signalbox.contract.audit.AuditApi;
import app.signalbox.contract.audit.AuditVerdict;
import app.signalbox.contract.audit.AuditView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.web.PageLimit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController implements AuditApi {

    private final AuditTrail trail;
    private final AuditCsv csv;

    AuditController(AuditTrail trail, AuditCsv csv) {
        this.trail = trail;
        this.csv = csv;
    }

    @Override
    public Page<AuditView> list(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String tenant,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String cursor,
            @Nullable Integer limit) {
        return trail.list(
                new AuditFilter(actor, AuditFilter.actionOf(action), tenant, from, until), cursor, PageLimit.of(limit));
    }

    @Override
    public AuditVerdict verify() {
        return trail.verify();
    }

    /** Asked before the first byte goes out: later no refusal could be told. */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @GetMapping(path = "/api/v1/audit/export", produces = "text/csv")
    public void export(
            @RequestParam(name = "actor", required = false) @Nullable String actor,
            @RequestParam(name = "action", required = false) @Nullable String action,
            @RequestParam(name = "tenant", required = false) @Nullable String tenant,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "until", required = false) @Nullable Instant until,
            HttpServletResponse response)
            throws IOException {
        var filter = new AuditFilter(actor, AuditFilter.actionOf(action), tenant, from, until);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"signalbox-audit.csv\"");
        csv.write(filter, response.getOutputStream());
    }
}

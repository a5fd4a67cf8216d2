package app.signalbox.server.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditExportController {

    private final AuditCsv csv;

    AuditExportController(AuditCsv csv) {
        this.csv = csv;
    }

    @GetMapping(path = "/api/v1/audit/export", produces = "text/csv")
    void export(
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

package app.signalbox.server.audit;

import app.signalbox.contract.audit.AuditApi;
import app.signalbox.contract.audit.AuditVerdict;
import app.signalbox.contract.audit.AuditView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.web.PageLimit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController implements AuditApi {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
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
}

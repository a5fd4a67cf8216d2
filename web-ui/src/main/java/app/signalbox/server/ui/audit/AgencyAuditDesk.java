package app.signalbox.server.ui.audit;

import app.signalbox.contract.audit.AuditVerdict;
import app.signalbox.contract.audit.AuditView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.audit.AuditCsv;
import app.signalbox.server.audit.AuditFilter;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.web.PageLimit;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over the trail of the operator's agencies. */
@Component
class AgencyAuditDesk implements AuditDesk {

    private final AuditTrail trail;
    private final AuditCsv csv;

    AgencyAuditDesk(AuditTrail trail, AuditCsv csv) {
        this.trail = trail;
        this.csv = csv;
    }

    @Override
    public Page<AuditView> acts(AuditFilter filter, @Nullable String cursor) {
        return trail.list(filter, cursor, new PageLimit(PageLimit.USUAL));
    }

    @Override
    public AuditVerdict verify() {
        return trail.verify();
    }

    @Override
    public void export(AuditFilter filter, OutputStream out) {
        csv.write(filter, out);
    }
}

package app.signalbox.server.ui.audit;

import app.signalbox.contract.audit.AuditVerdict;
import app.signalbox.contract.audit.AuditView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.audit.AuditFilter;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What the audit trail's view asks of the server. */
interface AuditDesk {

    /** A page of acts, the latest first. */
    Page<AuditView> acts(AuditFilter filter, @Nullable String cursor);

    /** Whether the trail is as it was written. */
    AuditVerdict verify();

    /** Writes every act that fits as comma-separated values. */
    void export(AuditFilter filter, OutputStream out);
}

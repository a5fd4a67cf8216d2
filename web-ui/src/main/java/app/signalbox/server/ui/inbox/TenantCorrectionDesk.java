package app.signalbox.server.ui.inbox;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.contract.triage.CorrectionView;
import app.signalbox.server.triage.correction.Corrections;
import app.signalbox.server.ui.TenantGateway;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over the corrections of the operator's brands. */
@Component
class TenantCorrectionDesk implements CorrectionDesk {

    private final Corrections corrections;
    private final TenantGateway gateway;

    TenantCorrectionDesk(Corrections corrections, TenantGateway gateway) {
        this.corrections = corrections;
        this.gateway = gateway;
    }

    @Override
    public List<CorrectionView> standing(String tenant, UUID messageId) {
        return gateway.in(tenant, () -> corrections.standing(messageId));
    }

    @Override
    public CorrectionView correct(String tenant, UUID messageId, CorrectReading said) {
        return gateway.in(tenant, () -> corrections.correct(messageId, said));
    }

    @Override
    public void withdraw(String tenant, UUID id) {
        gateway.run(tenant, () -> corrections.withdraw(id));
    }

    @Override
    public Page<CorrectionView> page(String tenant, @Nullable String cursor, int limit) {
        return gateway.in(tenant, () -> corrections.list(cursor, limit));
    }
}

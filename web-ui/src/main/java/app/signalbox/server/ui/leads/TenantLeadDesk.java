package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadColumn;
import app.signalbox.contract.leads.LeadDetail;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.leads.MoveLead;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.server.leads.Leads;
import app.signalbox.server.leads.Pipeline;
import app.signalbox.server.triage.correction.Corrections;
import app.signalbox.server.ui.TenantGateway;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over the leads of the operator's brands. */
@Component
class TenantLeadDesk implements LeadDesk {

    private static final int PAGE = 100;
    private static final int COLUMN = 50;

    private final Leads leads;
    private final Pipeline pipeline;
    private final Corrections corrections;
    private final TenantGateway gateway;

    TenantLeadDesk(Leads leads, Pipeline pipeline, Corrections corrections, TenantGateway gateway) {
        this.leads = leads;
        this.pipeline = pipeline;
        this.corrections = corrections;
        this.gateway = gateway;
    }

    @Override
    public Page<LeadView> page(String brand, @Nullable LeadStage stage, @Nullable String cursor) {
        return gateway.in(brand, () -> stage == null ? leads.list(cursor, PAGE) : leads.list(stage, cursor, PAGE));
    }

    @Override
    public List<LeadColumn> board(String brand) {
        return gateway.in(brand, () -> pipeline.board(COLUMN));
    }

    @Override
    public LeadDetail detail(String brand, UUID id) {
        return gateway.in(brand, () -> pipeline.detail(id));
    }

    @Override
    public LeadDetail move(String brand, UUID id, MoveLead move) {
        return gateway.in(brand, () -> pipeline.move(id, move));
    }

    @Override
    public UUID contest(LeadView lead, UUID messageId, int score) {
        return gateway.in(
                lead.tenant(),
                () -> corrections
                        .correct(messageId, new CorrectReading(Aspect.SCORE, String.valueOf(score)))
                        .id());
    }

    @Override
    public void withdraw(LeadView lead, UUID correction) {
        gateway.run(lead.tenant(), () -> corrections.withdraw(correction));
    }
}

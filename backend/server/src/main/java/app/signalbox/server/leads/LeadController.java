package app.signalbox.server.leads;

import app.signalbox.contract.leads.LeadApi;
import app.signalbox.contract.leads.LeadColumn;
import app.signalbox.contract.leads.LeadDetail;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.leads.MoveLead;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.web.PageLimit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeadController implements LeadApi {

    private final Leads leads;
    private final Pipeline pipeline;

    LeadController(Leads leads, Pipeline pipeline) {
        this.leads = leads;
        this.pipeline = pipeline;
    }

    @Override
    public Page<LeadView> list(String slug, @Nullable String stage, @Nullable String cursor, @Nullable Integer limit) {
        int rows = PageLimit.of(limit).rows();
        return stage == null ? leads.list(cursor, rows) : leads.list(stage(stage), cursor, rows);
    }

    @Override
    public List<LeadColumn> board(String slug, @Nullable Integer limit) {
        return pipeline.board(PageLimit.of(limit).rows());
    }

    @Override
    public LeadDetail detail(String slug, UUID id) {
        return pipeline.detail(id);
    }

    @Override
    public LeadDetail move(String slug, UUID id, MoveLead move) {
        return pipeline.move(id, move);
    }

    private static LeadStage stage(String word) {
        try {
            return LeadStage.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidMoveException("There is no stage \"" + word + "\". Leads are new, contacted, qualified,"
                    + " in proposal, won or lost.");
        }
    }
}

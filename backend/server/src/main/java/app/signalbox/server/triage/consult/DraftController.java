package app.signalbox.server.triage.consult;

import app.signalbox.contract.triage.DraftAnswer;
import app.signalbox.contract.triage.DraftApi;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DraftController implements DraftApi {

    private final DraftRequests drafts;

    DraftController(DraftRequests drafts) {
        this.drafts = drafts;
    }

    @Override
    public DraftAnswer draft(String slug, UUID id) {
        return drafts.draft(id);
    }
}

package app.signalbox.server.triage.feedback;

import app.signalbox.contract.triage.DraftFeedbackApi;
import app.signalbox.contract.triage.DraftFeedbackReport;
import app.signalbox.contract.triage.RejectDraft;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DraftFeedbackController implements DraftFeedbackApi {

    private final DraftFeedback feedback;

    DraftFeedbackController(DraftFeedback feedback) {
        this.feedback = feedback;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void reject(String slug, UUID draftId, RejectDraft rejection) {
        feedback.reject(draftId, rejection.reason());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void withdraw(String slug, UUID draftId) {
        feedback.withdraw(draftId);
    }

    @Override
    public DraftFeedbackReport report(String slug, @Nullable String from, @Nullable String to) {
        return feedback.report(from, to);
    }
}

package app.signalbox.server.triage.correction;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.contract.triage.CorrectionApi;
import app.signalbox.contract.triage.CorrectionView;
import app.signalbox.server.web.PageLimit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CorrectionController implements CorrectionApi {

    private final Corrections corrections;

    CorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public CorrectionView correct(String slug, UUID messageId, CorrectReading correction) {
        return corrections.correct(messageId, correction);
    }

    @Override
    public Page<CorrectionView> list(String slug, @Nullable String cursor, @Nullable Integer limit) {
        return corrections.list(cursor, PageLimit.of(limit).rows());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void withdraw(String slug, UUID id) {
        corrections.withdraw(id);
    }
}

package app.signalbox.contract.triage;

import app.signalbox.contract.paging.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Corrections of what the AI says of messages, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}")
public interface CorrectionApi {

    /**
     * Corrects one aspect of a message; an earlier correction of it is withdrawn. 409 while the message has no reading,
     * 403 where the network's terms allow no score.
     */
    @PostExchange("/messages/{messageId}/corrections")
    CorrectionView correct(
            @PathVariable("slug") String slug,
            @PathVariable("messageId") UUID messageId,
            @RequestBody CorrectReading correction);

    /** All corrections, withdrawn ones included, the last made first. A limit is 1 to 200, 50 when absent. */
    @GetExchange("/corrections")
    Page<CorrectionView> list(
            @PathVariable("slug") String slug,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** Withdraws a correction: what the AI says counts again. Withdrawing it once more changes nothing. */
    @DeleteExchange("/corrections/{id}")
    void withdraw(@PathVariable("slug") String slug, @PathVariable("id") UUID id);
}

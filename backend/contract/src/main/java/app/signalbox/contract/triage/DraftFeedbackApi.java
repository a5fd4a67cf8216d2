package app.signalbox.contract.triage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What operators made of drafts, over HTTP. Drafts that are sent count by themselves. */
@HttpExchange("/api/v1/tenants/{slug}")
public interface DraftFeedbackApi {

    /** Sets a draft aside; a reason given before is replaced. */
    @PutExchange("/drafts/{id}/rejection")
    void reject(@PathVariable("slug") String slug, @PathVariable("id") UUID draftId, @RequestBody RejectDraft rejection);

    /** Takes that back. Doing so once more changes nothing. */
    @DeleteExchange("/drafts/{id}/rejection")
    void withdraw(@PathVariable("slug") String slug, @PathVariable("id") UUID draftId);

    /**
     * Counts of a span of days, {@code YYYY-MM-DD} in UTC.
     *
     * @param from first day, 29 days before the last when absent
     * @param to last day, today when absent
     */
    @GetExchange("/draft-feedback")
    DraftFeedbackReport report(
            @PathVariable("slug") String slug,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to);
}

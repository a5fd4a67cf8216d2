package app.signalbox.contract.triage;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Drafts on request, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}/conversations/{id}/draft")
public interface DraftApi {

    /** Asks the language model; 409 if there is none or nobody waits for an answer. */
    @PostExchange
    DraftAnswer draft(@PathVariable("slug") String slug, @PathVariable("id") UUID id);
}

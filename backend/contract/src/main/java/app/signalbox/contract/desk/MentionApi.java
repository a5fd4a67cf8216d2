package app.signalbox.contract.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Notes that mention the caller, over HTTP. Their conversations are listed with {@code q=mentions:me}; a machine is
 * mentioned nowhere.
 */
@HttpExchange("/api/v1")
public interface MentionApi {

    /** Those whose conversation the caller has not opened since, of all tenants, at most 100, latest first. */
    @GetExchange("/mentions/unseen")
    List<UnseenMention> unseen();

    /** Says that the caller has opened a conversation. Doing so again changes nothing. */
    @PutExchange("/tenants/{slug}/conversations/{id}/mentions/seen")
    void seen(@PathVariable("slug") String slug, @PathVariable("id") UUID id);
}

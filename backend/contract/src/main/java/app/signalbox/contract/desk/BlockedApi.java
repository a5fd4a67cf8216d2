package app.signalbox.contract.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** People whose messages go to spam at once, over HTTP. Blocked by an act of the desk. */
@HttpExchange("/api/v1/tenants/{slug}/blocked-people")
public interface BlockedApi {

    /** Who is blocked, the last 500, latest first. */
    @GetExchange
    List<BlockedPerson> list(@PathVariable("slug") String slug);

    /** Lets a person's next messages in again; what is in spam stays there. */
    @DeleteExchange("/{identityId}")
    void unblock(@PathVariable("slug") String slug, @PathVariable("identityId") UUID identityId);
}

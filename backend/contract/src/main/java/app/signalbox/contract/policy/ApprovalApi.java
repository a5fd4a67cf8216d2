package app.signalbox.contract.policy;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What networks have approved for a tenant, over HTTP. An approval is written as {@link Approval} on the wire. */
@HttpExchange("/api/v1/tenants/{slug}/approvals")
public interface ApprovalApi {

    /** All that are noted. */
    @GetExchange
    List<ApprovalView> list(@PathVariable("slug") String slug);

    /** One of them; 404 if it is not noted. */
    @GetExchange("/{approval}")
    ApprovalView get(@PathVariable("slug") String slug, @PathVariable("approval") String approval);

    /** Notes an approval; noting it again replaces who noted it, when, and the note. */
    @PutExchange("/{approval}")
    ApprovalView grant(
            @PathVariable("slug") String slug,
            @PathVariable("approval") String approval,
            @RequestBody GrantApproval grant);

    /** Takes an approval back: what needs it is refused from now on. Doing so once more changes nothing. */
    @DeleteExchange("/{approval}")
    void withdraw(@PathVariable("slug") String slug, @PathVariable("approval") String approval);
}

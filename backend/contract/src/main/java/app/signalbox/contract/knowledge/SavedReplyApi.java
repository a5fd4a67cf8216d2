package app.signalbox.contract.knowledge;

import app.signalbox.contract.paging.Page;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Texts kept ready for answers, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}/saved-replies")
public interface SavedReplyApi {

    /** All of the tenant's, by shortcut, in one page. */
    @GetExchange
    Page<SavedReplyView> list(@PathVariable("slug") String slug);

    /** Adds one; 409 if the shortcut is taken for this network and language. */
    @PostExchange
    SavedReplyView add(@PathVariable("slug") String slug, @RequestBody WriteSavedReply reply);

    /** Writes one anew; 409 if the shortcut is another's for this network and language. */
    @PutExchange("/{id}")
    SavedReplyView change(
            @PathVariable("slug") String slug, @PathVariable("id") UUID id, @RequestBody WriteSavedReply reply);

    /** Removes one. */
    @DeleteExchange("/{id}")
    void remove(@PathVariable("slug") String slug, @PathVariable("id") UUID id);
}

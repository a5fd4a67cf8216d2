package app.signalbox.contract.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Private remarks beside conversations, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}")
public interface NoteApi {

    /** A conversation's notes, oldest first. */
    @GetExchange("/conversations/{id}/notes")
    List<NoteView> list(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** Writes a note. */
    @PostExchange("/conversations/{id}/notes")
    NoteView write(@PathVariable("slug") String slug, @PathVariable("id") UUID id, @RequestBody WriteNote note);

    /** Deletes a note; only its author may, 403 for others. */
    @DeleteExchange("/notes/{id}")
    void delete(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** The last 100 notes that mention the caller, latest first. */
    @GetExchange("/mentions")
    List<NoteView> mentions(@PathVariable("slug") String slug);
}

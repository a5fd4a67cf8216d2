package app.signalbox.contract.desk;

import app.signalbox.contract.paging.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What people do to conversations, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}")
public interface DeskApi {

    /**
     * Does something to conversations. Up to 50 are done on return; more are done one after the other, which the state
     * tells. What can't be done to the only conversation of an act is refused with 404 or 409.
     */
    @PostExchange("/desk-acts")
    DeskActView make(@PathVariable("slug") String slug, @RequestBody MakeDeskAct act);

    /** How far an act is. */
    @GetExchange("/desk-acts/{id}")
    DeskActView get(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** What became of each conversation, in the order in which they were given. A limit is 1 to 200. */
    @GetExchange("/desk-acts/{id}/items")
    Page<DeskItem> items(
            @PathVariable("slug") String slug,
            @PathVariable("id") UUID id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** Takes an act back where its conversations are still as it left them. Doing so again changes nothing. */
    @PostExchange("/desk-acts/{id}/undo")
    DeskActView undo(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** Who did what to a conversation, the last 200 changes, latest first. */
    @GetExchange("/conversations/{id}/history")
    List<HistoryEntry> history(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** To whom conversations can be given. */
    @GetExchange("/colleagues")
    List<ColleagueView> colleagues(@PathVariable("slug") String slug);

    /** Says what an operator takes when conversations are given out by rule. */
    @PutExchange("/colleagues/{id}/skills")
    void setSkills(@PathVariable("slug") String slug, @PathVariable("id") UUID id, @RequestBody SetSkills skills);
}

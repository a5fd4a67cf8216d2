package app.signalbox.contract.rules;

import app.signalbox.contract.paging.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What a brand lets happen by itself, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}/rules")
public interface RuleApi {

    /** All rules in their order. */
    @GetExchange
    List<RuleView> list(@PathVariable("slug") String slug);

    /** Adds a rule behind the others, switched off. */
    @PostExchange
    RuleView add(@PathVariable("slug") String slug, @RequestBody WriteRule rule);

    /** What a rule would have done in the last 30 days; nothing is changed. */
    @PostExchange("/trial")
    RuleTrial trial(@PathVariable("slug") String slug, @RequestBody TryRule rule);

    @GetExchange("/{id}")
    RuleView get(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** Writes a rule anew, as its next version. It stays on or off. */
    @PutExchange("/{id}")
    RuleView change(@PathVariable("slug") String slug, @PathVariable("id") UUID id, @RequestBody WriteRule rule);

    /** Removes a rule. What it did stays done. */
    @DeleteExchange("/{id}")
    void remove(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** Lets a rule act from now on, also one that has paused. */
    @PostExchange("/{id}/switch-on")
    RuleView switchOn(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    @PostExchange("/{id}/switch-off")
    RuleView switchOff(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    @PutExchange("/{id}/place")
    List<RuleView> move(@PathVariable("slug") String slug, @PathVariable("id") UUID id, @RequestBody MoveRule to);

    /** Its versions, the latest first. */
    @GetExchange("/{id}/versions")
    List<RuleVersion> versions(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** What it did, the latest first. A limit is 1 to 200. */
    @GetExchange("/{id}/effects")
    Page<RuleEffect> effects(
            @PathVariable("slug") String slug,
            @PathVariable("id") UUID id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** Takes back what it did once, where that still stands. Doing so again changes nothing. */
    @PostExchange("/{id}/effects/{effect}/undo")
    RuleUndone undo(
            @PathVariable("slug") String slug, @PathVariable("id") UUID id, @PathVariable("effect") UUID effect);

    /** Takes back what it did since a moment, the latest first, up to 500 times at once. */
    @PostExchange("/{id}/undo")
    RuleUndone undoSince(@PathVariable("slug") String slug, @PathVariable("id") UUID id, @RequestBody UndoRule since);
}

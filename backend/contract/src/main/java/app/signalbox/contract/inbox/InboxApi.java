package app.signalbox.contract.inbox;

import app.signalbox.contract.paging.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Conversations over HTTP. Filters are wire forms of {@link ConversationStatus}, {@code Intent}, {@code Channel} and
 * {@link ThreadKind}; absent ones don't filter. A limit is 1 to 200, 50 when absent.
 */
@HttpExchange("/api/v1")
public interface InboxApi {

    /**
     * A tenant's conversations.
     *
     * @param q words to find in messages or in the person's name, and operators: {@code from: channel: intent:
     *     sentiment: urgency: language: status: kind: label: assigned: in: is: has: mentions: score> score< before:
     *     after:}, each with a dash before it for the contrary; days are those of UTC
     * @param order {@code latest} message first, the usual, or {@code urgent}: by when the person should have an
     *     answer, without what is resolved or spam
     */
    @GetExchange("/tenants/{slug}/conversations")
    Page<ConversationSummary> list(
            @PathVariable("slug") String slug,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "intent", required = false) @Nullable String intent,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "order", required = false) @Nullable String order,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** A conversation with its messages, triage and draft. */
    @GetExchange("/tenants/{slug}/conversations/{id}")
    ConversationDetail get(@PathVariable("slug") String slug, @PathVariable("id") UUID id);

    /** Opens, parks, resolves or marks a conversation as spam; 409 where that makes no sense. */
    @PutExchange("/tenants/{slug}/conversations/{id}/status")
    void changeStatus(@PathVariable("slug") String slug, @PathVariable("id") UUID id, @RequestBody ChangeStatus change);

    /** The conversations of all tenants whose inbox the caller may read; {@code q} and {@code order} as in {@link #list}. */
    @GetExchange("/conversations")
    Page<ConversationSummary> listAcross(
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "intent", required = false) @Nullable String intent,
            @RequestParam(name = "channel", required = false) @Nullable String channel,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "order", required = false) @Nullable String order,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);
}

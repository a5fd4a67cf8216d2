package app.signalbox.contract.outbox;

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

/** Answers and acts on their way to the networks. What a platform's rules forbid is refused with 409 and the rule. */
@HttpExchange("/api/v1/tenants/{slug}")
public interface OutboxApi {

    /** How the conversation can be answered now. */
    @GetExchange("/conversations/{id}/reply-options")
    ReplyOptions options(@PathVariable("slug") String slug, @PathVariable("id") UUID conversationId);

    /** Answers; it is held for a moment and then sent. */
    @PostExchange("/conversations/{id}/replies")
    OutboxEntry reply(
            @PathVariable("slug") String slug,
            @PathVariable("id") UUID conversationId,
            @RequestBody ReplyToConversation reply);

    /**
     * Keeps a file for an answer to the conversation. What it is, is found from its content. It goes by itself after a
     * day if it is not sent, and soon after it was delivered.
     *
     * @param name the file's name, at most 200 characters
     * @param content the bytes as they are; the request says how many there are
     */
    @PostExchange(url = "/conversations/{id}/attachments", contentType = "application/octet-stream")
    OutgoingAttachment attach(
            @PathVariable("slug") String slug,
            @PathVariable("id") UUID conversationId,
            @RequestParam("name") String name,
            @RequestBody byte[] content);

    /** Files that were uploaded for the conversation by the caller and have not been sent, oldest first. */
    @GetExchange("/conversations/{id}/attachments")
    List<OutgoingAttachment> unsent(@PathVariable("slug") String slug, @PathVariable("id") UUID conversationId);

    /** Takes away a file that has not been sent; 409 when it is on its way. */
    @DeleteExchange("/conversations/{id}/attachments/{attachmentId}")
    void detach(
            @PathVariable("slug") String slug,
            @PathVariable("id") UUID conversationId,
            @PathVariable("attachmentId") UUID attachmentId);

    /** What is or was on its way out of a conversation, oldest first, at most 200. */
    @GetExchange("/conversations/{id}/outbox")
    List<OutboxEntry> ofConversation(@PathVariable("slug") String slug, @PathVariable("id") UUID conversationId);

    /** Hides a comment from the public. */
    @PutExchange("/messages/{id}/hidden")
    OutboxEntry hide(@PathVariable("slug") String slug, @PathVariable("id") UUID messageId);

    /** Shows a hidden comment again. */
    @DeleteExchange("/messages/{id}/hidden")
    OutboxEntry unhide(@PathVariable("slug") String slug, @PathVariable("id") UUID messageId);

    /** Likes a message in the account's name. */
    @PutExchange("/messages/{id}/like")
    OutboxEntry like(@PathVariable("slug") String slug, @PathVariable("id") UUID messageId);

    /** Takes the like back. */
    @DeleteExchange("/messages/{id}/like")
    OutboxEntry unlike(@PathVariable("slug") String slug, @PathVariable("id") UUID messageId);

    /** Deletes a comment on the network. */
    @DeleteExchange("/messages/{id}")
    OutboxEntry delete(@PathVariable("slug") String slug, @PathVariable("id") UUID messageId);

    /**
     * Entries of the tenant, newest first.
     *
     * @param state wire form of {@link OutboxState}, all when absent
     * @param limit 1 to 200, 50 when absent
     */
    @GetExchange("/outbox")
    Page<OutboxEntry> list(
            @PathVariable("slug") String slug,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One entry. */
    @GetExchange("/outbox/{id}")
    OutboxEntry get(@PathVariable("slug") String slug, @PathVariable("id") UUID outboxId);

    /** Takes an entry back that has not gone out; 409 when it has. */
    @PostExchange("/outbox/{id}/recall")
    OutboxEntry recall(@PathVariable("slug") String slug, @PathVariable("id") UUID outboxId);

    /** Tries a failed entry once more, or one whose fate nobody could find out. */
    @PostExchange("/outbox/{id}/retry")
    OutboxEntry retry(@PathVariable("slug") String slug, @PathVariable("id") UUID outboxId);

    /** What did not go out, or may not have, and nobody has looked after: the newest first, at most 200. */
    @GetExchange("/outbox/dead-letters")
    List<OutboxEntry> deadLetters(@PathVariable("slug") String slug);

    /** Takes an entry off the dead letters; 409 if it did go out, or may still do so. */
    @PostExchange("/outbox/{id}/dismissal")
    OutboxEntry dismiss(@PathVariable("slug") String slug, @PathVariable("id") UUID outboxId);
}

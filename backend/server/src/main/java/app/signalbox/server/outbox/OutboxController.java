package app.signalbox.server.outbox;

import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxApi;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyOptions;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.outbox.media.Attachments;
import app.signalbox.server.web.PageLimit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OutboxController implements OutboxApi {

    private final Outbox outbox;
    private final Attachments attachments;

    OutboxController(Outbox outbox, Attachments attachments) {
        this.outbox = outbox;
        this.attachments = attachments;
    }

    @Override
    public ReplyOptions options(String slug, UUID conversationId) {
        return outbox.options(conversationId);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public OutboxEntry reply(String slug, UUID conversationId, ReplyToConversation reply) {
        return outbox.reply(conversationId, reply);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public OutgoingAttachment attach(String slug, UUID conversationId, String name, byte[] content) {
        return attachments.attach(conversationId, name, content);
    }

    @Override
    public List<OutgoingAttachment> unsent(String slug, UUID conversationId) {
        return attachments.unsent(conversationId);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void detach(String slug, UUID conversationId, UUID attachmentId) {
        attachments.detach(conversationId, attachmentId);
    }

    @Override
    public List<OutboxEntry> ofConversation(String slug, UUID conversationId) {
        return outbox.ofConversation(conversationId);
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public OutboxEntry hide(String slug, UUID messageId) {
        return outbox.act(messageId, OutboxAct.HIDE);
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public OutboxEntry unhide(String slug, UUID messageId) {
        return outbox.act(messageId, OutboxAct.UNHIDE);
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public OutboxEntry like(String slug, UUID messageId) {
        return outbox.act(messageId, OutboxAct.LIKE);
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public OutboxEntry unlike(String slug, UUID messageId) {
        return outbox.act(messageId, OutboxAct.UNLIKE);
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public OutboxEntry delete(String slug, UUID messageId) {
        return outbox.act(messageId, OutboxAct.DELETE);
    }

    @Override
    public Page<OutboxEntry> list(
            String slug, @Nullable String state, @Nullable String cursor, @Nullable Integer limit) {
        return outbox.list(stateOf(state), cursor, PageLimit.of(limit).rows());
    }

    private static @Nullable OutboxState stateOf(@Nullable String state) {
        if (state == null || state.isBlank()) {
            return null;
        }
        try {
            return OutboxState.of(state);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidReplyException("There is no state '" + state + "' of an outbox entry.");
        }
    }

    @Override
    public OutboxEntry get(String slug, UUID outboxId) {
        return outbox.get(outboxId);
    }

    @Override
    public OutboxEntry recall(String slug, UUID outboxId) {
        return outbox.recall(outboxId);
    }

    @Override
    public OutboxEntry retry(String slug, UUID outboxId) {
        return outbox.retry(outboxId);
    }

    @Override
    public List<OutboxEntry> deadLetters(String slug) {
        return outbox.deadLetters();
    }

    @Override
    public OutboxEntry dismiss(String slug, UUID outboxId) {
        return outbox.dismiss(outboxId);
    }
}

package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ChangeStatus;
import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.InboxApi;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.web.PageLimit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InboxController implements InboxApi {

    private final Inbox inbox;
    private final Queues queues;
    private final InboxAcross across;

    InboxController(Inbox inbox, Queues queues, InboxAcross across) {
        this.inbox = inbox;
        this.queues = queues;
        this.across = across;
    }

    @Override
    public Page<ConversationSummary> list(
            String slug,
            @Nullable String status,
            @Nullable String intent,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String q,
            @Nullable String order,
            @Nullable String cursor,
            @Nullable Integer limit) {
        InboxFilter filter = InboxFilter.of(status, intent, channel, kind, q);
        return queues.list(
                filter, InboxOrder.of(order), cursor, PageLimit.of(limit).rows());
    }

    @Override
    public ConversationDetail get(String slug, UUID id) {
        return inbox.detail(id);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void changeStatus(String slug, UUID id, ChangeStatus change) {
        inbox.changeStatus(id, change.status());
    }

    @Override
    public Page<ConversationSummary> listAcross(
            @Nullable String status,
            @Nullable String intent,
            @Nullable String channel,
            @Nullable String q,
            @Nullable String order,
            @Nullable String cursor,
            @Nullable Integer limit) {
        InboxFilter filter = InboxFilter.of(status, intent, channel, null, q);
        return across.list(
                filter, InboxOrder.of(order), cursor, PageLimit.of(limit).rows());
    }
}

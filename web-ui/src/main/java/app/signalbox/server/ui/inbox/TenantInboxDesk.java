package app.signalbox.server.ui.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.contract.outbox.ReplyOptions;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.inbox.Inbox;
import app.signalbox.server.inbox.InboxAcross;
import app.signalbox.server.inbox.InboxChanges;
import app.signalbox.server.inbox.InboxChanges.InboxChange;
import app.signalbox.server.inbox.InboxChanges.Registration;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.Pictures;
import app.signalbox.server.inbox.Queues;
import app.signalbox.server.inbox.presence.Attendance;
import app.signalbox.server.inbox.presence.Attendance.AttendanceChange;
import app.signalbox.server.inbox.presence.Attendant;
import app.signalbox.server.inbox.presence.Seat;
import app.signalbox.server.knowledge.SavedReplies;
import app.signalbox.server.outbox.Outbox;
import app.signalbox.server.outbox.media.Attachments;
import app.signalbox.server.triage.consult.DraftRequests;
import app.signalbox.server.triage.feedback.DraftFeedback;
import app.signalbox.server.ui.TenantGateway;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over the inboxes of the operator's brands. */
@Component
class TenantInboxDesk implements InboxDesk {

    private static final int MOST = 1_000_000;

    private final Inbox inbox;
    private final Queues queues;
    private final InboxAcross across;
    private final InboxChanges changes;
    private final DraftRequests drafts;
    private final Outbox outbox;
    private final Attachments attachments;
    private final Pictures pictures;
    private final SavedReplies savedReplies;
    private final DraftFeedback feedback;
    private final Attendance attendance;
    private final TenantGateway gateway;
    private final Clock clock;

    TenantInboxDesk(
            Inbox inbox,
            Queues queues,
            InboxAcross across,
            InboxChanges changes,
            DraftRequests drafts,
            Outbox outbox,
            Attachments attachments,
            Pictures pictures,
            SavedReplies savedReplies,
            DraftFeedback feedback,
            Attendance attendance,
            TenantGateway gateway,
            Clock clock) {
        this.inbox = inbox;
        this.queues = queues;
        this.across = across;
        this.changes = changes;
        this.drafts = drafts;
        this.outbox = outbox;
        this.attachments = attachments;
        this.pictures = pictures;
        this.savedReplies = savedReplies;
        this.feedback = feedback;
        this.attendance = attendance;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public Page<ConversationSummary> page(InboxPlace place, @Nullable String cursor, int limit) {
        return place.isAcross()
                ? across.list(place.filter(), place.shownOrder(), cursor, limit)
                : gateway.in(place.scope(), () -> queues.list(place.filter(), place.shownOrder(), cursor, limit));
    }

    @Override
    public Matching matching(InboxPlace place) {
        InboxFilter all = Matching.until(place.filter(), clock.instant());
        return new Matching(
                all,
                place.isAcross()
                        ? across.countByTenant(all, MOST)
                        : Map.of(place.scope(), gateway.in(place.scope(), () -> count(all))));
    }

    private int count(InboxFilter all) {
        return queues.counts(List.of(all), MOST).getFirst();
    }

    @Override
    public List<ConversationSummary> rows(String tenant, List<UUID> ids) {
        return gateway.in(tenant, () -> inbox.summaries(ids));
    }

    @Override
    public ConversationDetail detail(String tenant, UUID id) {
        return gateway.in(tenant, () -> inbox.detail(id));
    }

    @Override
    public Optional<String> brandOf(UUID id, Iterable<String> tenants) {
        for (String tenant : tenants) {
            if (!rows(tenant, List.of(id)).isEmpty()) {
                return Optional.of(tenant);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean drafts(String tenant, Channel channel) {
        return gateway.in(tenant, () -> drafts.possible(channel));
    }

    @Override
    public void draft(String tenant, UUID id, Consumer<List<String>> hearer) {
        gateway.run(tenant, () -> drafts.draftAloud(id, hearer));
    }

    @Override
    public ReplyOptions options(String tenant, UUID id) {
        return gateway.in(tenant, () -> outbox.options(id));
    }

    @Override
    public OutboxEntry reply(String tenant, UUID id, ReplyToConversation reply) {
        return gateway.in(tenant, () -> outbox.reply(id, reply));
    }

    @Override
    public OutgoingAttachment attach(String tenant, UUID id, String name, byte[] content) {
        return gateway.in(tenant, () -> attachments.attach(id, name, content));
    }

    @Override
    public void detach(String tenant, UUID id, UUID attachmentId) {
        gateway.run(tenant, () -> attachments.detach(id, attachmentId));
    }

    @Override
    public List<OutgoingAttachment> attached(String tenant, UUID id) {
        return gateway.in(tenant, () -> attachments.unsent(id));
    }

    @Override
    public byte[] picture(String tenant, UUID messageId, int index) {
        return gateway.in(tenant, () -> pictures.small(messageId, index));
    }

    @Override
    public List<OutboxEntry> outbox(String tenant, UUID id) {
        return gateway.in(tenant, () -> outbox.ofConversation(id));
    }

    @Override
    public OutboxEntry act(String tenant, UUID messageId, OutboxAct act) {
        return gateway.in(tenant, () -> outbox.act(messageId, act));
    }

    @Override
    public OutboxEntry recall(String tenant, UUID outboxId) {
        return gateway.in(tenant, () -> outbox.recall(outboxId));
    }

    @Override
    public OutboxEntry retry(String tenant, UUID outboxId) {
        return gateway.in(tenant, () -> outbox.retry(outboxId));
    }

    @Override
    public List<SavedReplyView> savedReplies(String tenant) {
        return gateway.in(tenant, savedReplies::list);
    }

    @Override
    public void rejectDraft(String tenant, UUID draftId, @Nullable String reason) {
        gateway.run(tenant, () -> feedback.reject(draftId, reason));
    }

    @Override
    public void withdrawRejection(String tenant, UUID draftId) {
        gateway.run(tenant, () -> feedback.withdraw(draftId));
    }

    @Override
    public Seat sit(String tenant, UUID id, Attendant who) {
        return gateway.in(tenant, () -> attendance.sit(id, who));
    }

    @Override
    public Map<UUID, List<Attendant>> present(Set<Integer> tenantIds) {
        return attendance.present(tenantIds);
    }

    @Override
    public Registration attend(Consumer<AttendanceChange> listener) {
        return attendance.subscribe(listener);
    }

    @Override
    public int idOf(String tenant) {
        return gateway.idOf(tenant);
    }

    @Override
    public Registration listen(Consumer<InboxChange> listener) {
        return changes.subscribe(listener);
    }
}

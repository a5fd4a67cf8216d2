package app.signalbox.server.ui.inbox;

import app.signalbox.contract.desk.UnseenMention;
import app.signalbox.contract.inbox.SaveView;
import app.signalbox.contract.inbox.SavedView;
import app.signalbox.server.inbox.InboxAcross;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.Queues;
import app.signalbox.server.inbox.SavedViews;
import app.signalbox.server.inbox.desk.Mentions;
import app.signalbox.server.ui.TenantGateway;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Queues over the inboxes of the operator's brands. */
@Component
class TenantQueueDesk implements QueueDesk {

    private final Queues queues;
    private final InboxAcross across;
    private final Mentions mentions;
    private final SavedViews views;
    private final TenantGateway gateway;

    TenantQueueDesk(Queues queues, InboxAcross across, Mentions mentions, SavedViews views, TenantGateway gateway) {
        this.queues = queues;
        this.across = across;
        this.mentions = mentions;
        this.views = views;
        this.gateway = gateway;
    }

    @Override
    public Map<Queue, Integer> counts(InboxPlace place, List<Queue> asked) {
        List<InboxFilter> filters = asked.stream().map(Queue::filter).toList();
        List<Integer> counts = place.isAcross()
                ? across.counts(filters, MANY)
                : gateway.in(place.scope(), () -> queues.counts(filters, MANY));
        Map<Queue, Integer> byQueue = new EnumMap<>(Queue.class);
        for (int at = 0; at < asked.size(); at++) {
            byQueue.put(asked.get(at), counts.get(at));
        }
        return byQueue;
    }

    @Override
    public Set<UUID> unseenMentions(InboxPlace place) {
        List<UnseenMention> unseen =
                place.isAcross() ? mentions.unseen(MANY) : gateway.in(place.scope(), () -> mentions.unseen(MANY));
        return unseen.stream().map(UnseenMention::conversationId).collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> among(InboxPlace place, String tenant, Collection<UUID> ids) {
        return place.mistake().isPresent() ? Set.of() : gateway.in(tenant, () -> queues.among(place.filter(), ids));
    }

    @Override
    public List<SavedView> views() {
        return views.list();
    }

    @Override
    public SavedView keep(SaveView view) {
        return views.save(view);
    }

    @Override
    public SavedView change(UUID id, SaveView view) {
        return views.change(id, view);
    }

    @Override
    public void remove(UUID id) {
        views.remove(id);
    }
}

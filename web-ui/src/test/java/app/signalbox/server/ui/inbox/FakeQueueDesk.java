package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.SaveView;
import app.signalbox.contract.inbox.SavedView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues whose counts a test says, and views in memory; whatever comes is listed. */
final class FakeQueueDesk implements QueueDesk {

    private final Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
    private final List<SavedView> views = new ArrayList<>();
    private final Set<UUID> mentions = new HashSet<>();

    void has(Queue queue, int count) {
        counts.put(queue, count);
    }

    /** A note mentions the operator there. */
    void mentions(UUID conversation) {
        mentions.add(conversation);
    }

    /** Somebody else shares a view. */
    void shares(String name, String query) {
        views.add(new SavedView(UUID.randomUUID(), name, query, 0, "agency", false));
    }

    @Override
    public Map<Queue, Integer> counts(InboxPlace place, List<Queue> queues) {
        return Map.copyOf(counts);
    }

    @Override
    public Set<UUID> unseenMentions(InboxPlace place) {
        return Set.copyOf(mentions);
    }

    @Override
    public Set<UUID> among(InboxPlace place, String tenant, Collection<UUID> ids) {
        return Set.copyOf(ids);
    }

    @Override
    public List<SavedView> views() {
        return List.copyOf(views);
    }

    @Override
    public SavedView keep(SaveView view) {
        SavedView kept = stored(UUID.randomUUID(), view, view.agency());
        views.addFirst(kept);
        return kept;
    }

    @Override
    public SavedView change(UUID id, SaveView view) {
        SavedView changed = stored(id, view, view.agency());
        views.replaceAll(old -> old.id().equals(id) ? changed : old);
        return changed;
    }

    @Override
    public void remove(UUID id) {
        views.removeIf(view -> view.id().equals(id));
    }

    private SavedView stored(UUID id, SaveView view, @Nullable String agency) {
        return new SavedView(id, view.name(), view.query(), 0, agency, true);
    }
}

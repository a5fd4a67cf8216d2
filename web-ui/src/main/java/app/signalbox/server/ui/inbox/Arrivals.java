package app.signalbox.server.ui.inbox;

import app.signalbox.server.inbox.InboxChanges.InboxChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Collects changes of the brands that are looked at, and hands them on at most four times a second, however many
 * there are. Called by the threads that commit, so it only notes them down.
 */
class Arrivals implements Consumer<InboxChange> {

    private static final Executor LATER = CompletableFuture.delayedExecutor(
            250, TimeUnit.MILLISECONDS, task -> Thread.ofVirtual().start(task));
    private static final int MOST = 200;

    private final Map<Integer, String> watched;
    private final Consumer<Map<String, Set<UUID>>> handOn;
    private final Executor later;
    private Map<String, Set<UUID>> collected = new HashMap<>();

    /**
     * @param watched slugs of the brands looked at by their numbers
     * @param handOn gets the changed conversations by slug
     */
    Arrivals(Map<Integer, String> watched, Consumer<Map<String, Set<UUID>>> handOn) {
        this(watched, handOn, LATER);
    }

    Arrivals(Map<Integer, String> watched, Consumer<Map<String, Set<UUID>>> handOn, Executor later) {
        this.watched = Map.copyOf(watched);
        this.handOn = handOn;
        this.later = later;
    }

    @Override
    public void accept(InboxChange change) {
        String slug = watched.get(change.tenantId());
        if (slug == null) {
            return;
        }
        synchronized (this) {
            boolean first = collected.isEmpty();
            Set<UUID> ids = collected.computeIfAbsent(slug, key -> new HashSet<>());
            change.conversationIds().stream()
                    .limit(Math.max(0, MOST - ids.size()))
                    .forEach(ids::add);
            if (first) {
                later.execute(this::flush);
            }
        }
    }

    private void flush() {
        Map<String, Set<UUID>> now;
        synchronized (this) {
            now = collected;
            collected = new HashMap<>();
        }
        handOn.accept(now);
    }
}

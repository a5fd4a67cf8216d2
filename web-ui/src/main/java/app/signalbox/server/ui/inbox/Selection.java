package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations that were picked to do something to all of them. */
class Selection {

    private final Map<UUID, String> picked = new LinkedHashMap<>();
    private Runnable listener = () -> {};
    private @Nullable UUID last;

    void onChange(Runnable told) {
        listener = told;
    }

    void toggle(ConversationSummary row) {
        if (picked.remove(row.id()) == null) {
            picked.put(row.id(), row.tenant());
        }
        last = row.id();
        listener.run();
    }

    void add(Collection<ConversationSummary> rows) {
        rows.forEach(row -> picked.put(row.id(), row.tenant()));
        listener.run();
    }

    void clear() {
        last = null;
        if (!picked.isEmpty()) {
            picked.clear();
            listener.run();
        }
    }

    boolean has(UUID id) {
        return picked.containsKey(id);
    }

    int size() {
        return picked.size();
    }

    boolean isEmpty() {
        return picked.isEmpty();
    }

    /** The one picked or unpicked last. */
    @Nullable
    UUID last() {
        return last;
    }

    Map<String, List<UUID>> byBrand() {
        Map<String, List<UUID>> byBrand = new LinkedHashMap<>();
        picked.forEach(
                (id, brand) -> byBrand.computeIfAbsent(brand, one -> new ArrayList<>()).add(id));
        return byBrand;
    }
}

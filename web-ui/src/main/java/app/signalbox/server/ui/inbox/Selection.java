package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations that were picked to do something to all of them: one by one, or all that match but for some. */
class Selection {

    private final Map<UUID, String> picked = new LinkedHashMap<>();
    private final Set<UUID> except = new HashSet<>();
    private @Nullable Matching matching;
    private Runnable listener = () -> {};
    private @Nullable UUID last;

    void onChange(Runnable told) {
        listener = told;
    }

    void toggle(ConversationSummary row) {
        if (matching != null) {
            if (!except.remove(row.id())) {
                except.add(row.id());
            }
        } else if (picked.remove(row.id()) == null) {
            picked.put(row.id(), row.tenant());
        }
        last = row.id();
        listener.run();
    }

    void add(Collection<ConversationSummary> rows) {
        rows.forEach(row -> picked.put(row.id(), row.tenant()));
        rows.forEach(row -> except.remove(row.id()));
        listener.run();
    }

    /** Picks all of these in place of what was picked. */
    void addAll(Matching all) {
        picked.clear();
        except.clear();
        matching = all;
        listener.run();
    }

    void clear() {
        last = null;
        if (!isEmpty()) {
            picked.clear();
            except.clear();
            matching = null;
            listener.run();
        }
    }

    boolean has(ConversationSummary row) {
        return matching == null ? picked.containsKey(row.id()) : matching.has(row) && !except.contains(row.id());
    }

    int size() {
        return matching == null ? picked.size() : Math.max(0, matching.size() - except.size());
    }

    boolean isEmpty() {
        return matching == null && picked.isEmpty();
    }

    /** The one picked or unpicked last. */
    @Nullable
    UUID last() {
        return last;
    }

    /** What all of them match, if they were not picked one by one. */
    Optional<Matching> matching() {
        return Optional.ofNullable(matching);
    }

    /** Those that match but are left out. */
    Set<UUID> except() {
        return Set.copyOf(except);
    }

    Map<String, List<UUID>> byBrand() {
        Map<String, List<UUID>> byBrand = new LinkedHashMap<>();
        picked.forEach((id, brand) ->
                byBrand.computeIfAbsent(brand, one -> new ArrayList<>()).add(id));
        return byBrand;
    }
}

package app.signalbox.server.ui.inbox;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.server.inbox.InboxFilter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All conversations that matched at a moment. What is written since is left alone.
 *
 * @param counts how many there were, by brand
 */
record Matching(InboxFilter filter, Map<String, Integer> counts) {

    Matching {
        counts = Map.copyOf(counts);
    }

    /** What the filter lets through until then. */
    static InboxFilter until(InboxFilter filter, Instant moment) {
        return filter.and(new InboxFilter(Map.of(), Map.of(), null, null, null, moment, List.of(), List.of()));
    }

    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a row that is listed is one of them. */
    boolean has(ConversationSummary row) {
        return row.lastMessageAt().isBefore(Objects.requireNonNull(filter.until()));
    }
}

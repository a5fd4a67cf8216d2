package app.signalbox.contract.desk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to a conversation, and when.
 *
 * @param before the values that changed as they were, by name; what was absent is left out
 * @param after the same as they became
 * @param madeByName absent for a machine
 * @param undoneAt when this change was taken back, absent while it stands
 */
public record HistoryEntry(
        UUID actId,
        DeskVerb verb,
        @Nullable String valueName,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable String madeByName,
        Instant madeAt,
        @Nullable String undoneByName,
        @Nullable Instant undoneAt) {

    public HistoryEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}

package app.signalbox.contract.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done to conversations, and how far it is.
 *
 * @param value see {@link DeskVerb}
 * @param valueName the value as people say it, such as the name of an operator or label
 * @param total how many conversations; the numbers behind it add up to it
 * @param madeBy the operator, absent for a machine
 * @param exceptions the first 100 that were refused or kept
 */
public record DeskActView(
        UUID id,
        DeskVerb verb,
        @Nullable String value,
        @Nullable String valueName,
        DeskActState state,
        int total,
        int waiting,
        int done,
        int unchanged,
        int refused,
        int undone,
        int kept,
        @Nullable UUID madeBy,
        @Nullable String madeByName,
        Instant madeAt,
        @Nullable String undoneByName,
        @Nullable Instant undoneAt,
        List<DeskItem> exceptions) {

    public DeskActView {
        exceptions = List.copyOf(exceptions);
    }

    /** Whether nothing more happens by itself. */
    public boolean settled() {
        return state == DeskActState.DONE || state == DeskActState.UNDONE;
    }
}

package app.signalbox.contract.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by keyset.
 *
 * @param items the rows of this page, in the order of the list
 * @param nextCursor opaque position to pass as {@code cursor} for the next page, absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }
}

package app.signalbox.contract.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored search over all tenants that its reader may see.
 *
 * @param name up to 60 characters
 * @param query what stands in the search field
 * @param position among the operator's views, from 0
 * @param agency slug of the agency whose operators see it as well, absent if nobody else does
 * @param own whether the caller made it and so may change it
 */
public record SavedView(
        UUID id,
        String name,
        String query,
        int position,
        @Nullable String agency,
        boolean own) {}

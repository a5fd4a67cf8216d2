package app.signalbox.contract.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Stores a search.
 *
 * @param name 1 to 60 characters, once for each operator
 * @param query what stands in the search field, up to 500 characters
 * @param position among the operator's views, from 0; absent for the last, or where it is
 * @param agency slug of the agency whose operators should see it as well, absent for nobody else
 */
public record SaveView(
        String name,
        String query,
        @Nullable Integer position,
        @Nullable String agency) {}

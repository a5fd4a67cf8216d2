package app.signalbox.server.ui.overview;

import app.signalbox.server.ui.BrandRail;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the overview is about: all of it is in the address.
 *
 * @param scope slug of a brand, or {@code all}
 * @param days how many days up to today, where no dates are given
 */
record OverviewPlace(
        String scope,
        int days,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final List<Integer> CHOICES = List.of(7, 30, 90);
    private static final int USUAL = 30;

    /** Reads an address; what can't be read is left out. */
    static OverviewPlace from(String scope, QueryParameters query) {
        LocalDate from = date(query, "from");
        LocalDate to = date(query, "to");
        int days = query.getSingleParameter("days")
                .flatMap(text -> CHOICES.stream()
                        .filter(choice -> choice.toString().equals(text))
                        .findFirst())
                .orElse(USUAL);
        return from == null || to == null
                ? new OverviewPlace(scope, days, null, null)
                : new OverviewPlace(scope, USUAL, from, to);
    }

    OverviewPlace withDays(int other) {
        return new OverviewPlace(scope, other, null, null);
    }

    OverviewPlace between(LocalDate first, LocalDate last) {
        return new OverviewPlace(scope, USUAL, first, last);
    }

    OverviewPlace inScope(String other) {
        return new OverviewPlace(other, days, from, to);
    }

    Optional<String> brand() {
        return BrandRail.ALL.equals(scope) ? Optional.empty() : Optional.of(scope);
    }

    boolean isDated() {
        return from != null;
    }

    String path() {
        return "overview/" + scope;
    }

    QueryParameters query() {
        return isDated()
                ? QueryParameters.simple(Map.of("from", String.valueOf(from), "to", String.valueOf(to)))
                : QueryParameters.simple(Map.of("days", String.valueOf(days)));
    }

    String href() {
        return path() + "?" + query().getQueryString();
    }

    private static @Nullable LocalDate date(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}

package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadStage;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where among the leads the operator is: all of it is in the address.
 *
 * @param board whether stages stand beside each other, or all is one list
 * @param stage the only stage that is listed, absent for all
 * @param lead the opened one
 */
record LeadPlace(
        String brand,
        boolean board,
        @Nullable LeadStage stage,
        @Nullable UUID lead) {

    /** Reads an address; what can't be read is left out. */
    static LeadPlace from(String brand, QueryParameters query) {
        return new LeadPlace(
                brand,
                query.getSingleParameter("view").filter("board"::equals).isPresent(),
                query.getSingleParameter("stage")
                        .flatMap(text -> read(text, LeadStage::of))
                        .orElse(null),
                query.getSingleParameter("lead")
                        .flatMap(text -> read(text, UUID::fromString))
                        .orElse(null));
    }

    LeadPlace asBoard() {
        return new LeadPlace(brand, true, null, lead);
    }

    LeadPlace asList(@Nullable LeadStage only) {
        return new LeadPlace(brand, false, only, lead);
    }

    LeadPlace opened(@Nullable UUID other) {
        return new LeadPlace(brand, board, stage, other);
    }

    Location location() {
        Map<String, String> query = new LinkedHashMap<>();
        if (board) {
            query.put("view", "board");
        }
        if (stage != null) {
            query.put("stage", stage.value());
        }
        if (lead != null) {
            query.put("lead", lead.toString());
        }
        return new Location("leads/" + brand, QueryParameters.simple(query));
    }

    String href() {
        return location().getPathWithQueryParameters();
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(Objects.requireNonNull(reader.apply(text)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

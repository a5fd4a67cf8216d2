package app.signalbox.server.ui.rules;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where among the rules the operator is: all of it is in the address.
 *
 * @param rule the opened one
 */
record RulesPlace(String brand, @Nullable UUID rule) {

    /** Reads an address; what can't be read is left out. */
    static RulesPlace from(String brand, QueryParameters query) {
        return new RulesPlace(
                brand,
                query.getSingleParameter("rule").map(RulesPlace::idOrNull).orElse(null));
    }

    RulesPlace opened(@Nullable UUID other) {
        return new RulesPlace(brand, other);
    }

    Location location() {
        return new Location(
                "rules/" + brand,
                rule == null ? QueryParameters.empty() : QueryParameters.simple(Map.of("rule", rule.toString())));
    }

    private static @Nullable UUID idOrNull(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}

package app.signalbox.server.ui.audit;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.server.audit.AuditFilter;
import app.signalbox.server.audit.InvalidAuditFilterException;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the trail is looked at, as the address says it.
 *
 * @param from first day that counts
 * @param until last day that counts
 */
record AuditPlace(
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable String tenant,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** What can't be read counts as absent. */
    static AuditPlace of(QueryParameters parameters) {
        return new AuditPlace(
                parameters.getSingleParameter("actor").orElse(null),
                parameters.getSingleParameter("action").map(AuditPlace::action).orElse(null),
                parameters.getSingleParameter("tenant").orElse(null),
                parameters.getSingleParameter("from").map(AuditPlace::day).orElse(null),
                parameters.getSingleParameter("until").map(AuditPlace::day).orElse(null));
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "actor", actor);
        put(said, "action", action == null ? null : action.value());
        put(said, "tenant", tenant);
        put(said, "from", from == null ? null : from.toString());
        put(said, "until", until == null ? null : until.toString());
        return QueryParameters.simple(said);
    }

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                actor,
                action,
                tenant,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.put(name, value);
        }
    }

    private static @Nullable AuditAction action(String word) {
        try {
            return AuditFilter.actionOf(word);
        } catch (InvalidAuditFilterException unknown) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}

package app.signalbox.server.audit;

import app.signalbox.contract.audit.AuditAction;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are wanted; what is absent doesn't count.
 *
 * @param actor part of a name, in any case
 * @param tenant slug at the time of the act
 * @param from the first instant that counts
 * @param until the first instant that no longer counts
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable String tenant,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Every act. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    public AuditFilter {
        actor = actor == null || actor.isBlank() ? null : actor.strip();
        tenant = tenant == null || tenant.isBlank() ? null : tenant.strip();
    }

    /**
     * The action of this name on the wire, none for none.
     *
     * @throws InvalidAuditFilterException if there is no such action
     */
    public static @Nullable AuditAction actionOf(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return AuditAction.of(word.strip());
        } catch (IllegalArgumentException unknown) {
            throw new InvalidAuditFilterException("There is no action \"%s\". Allowed are %s."
                    .formatted(
                            word,
                            Arrays.stream(AuditAction.values())
                                    .map(AuditAction::value)
                                    .collect(Collectors.joining(", "))));
        }
    }
}

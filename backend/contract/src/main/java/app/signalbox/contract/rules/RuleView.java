package app.signalbox.contract.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule and how it is doing.
 *
 * @param place counts from 1; rules act in this order
 * @param reason why it paused, absent where it did not
 * @param version counts its editions from 1
 * @param limitPerHour on how many conversations it may act within an hour, absent while it was never on
 * @param acts how often it acted in the last 30 days
 * @param lastActedAt absent if never
 * @param failure why it could not act lately, absent where it could
 * @param changedByName who wrote this version, absent for a machine
 */
public record RuleView(
        UUID id,
        int place,
        RuleState state,
        @Nullable String reason,
        int version,
        WriteRule definition,
        @Nullable Integer limitPerHour,
        int acts,
        @Nullable Instant lastActedAt,
        @Nullable String failure,
        @Nullable String changedByName,
        Instant changedAt) {}

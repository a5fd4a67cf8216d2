package app.signalbox.contract.leads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of a lead from one stage to another.
 *
 * @param movedBy the operator, absent for machines
 * @param movedByName what the operator was called then
 * @param note absent where none was written or it is erased
 */
public record LeadMove(
        LeadStage from,
        LeadStage to,
        Instant movedAt,
        @Nullable UUID movedBy,
        @Nullable String movedByName,
        @Nullable Long wonMicros,
        @Nullable String wonCurrency,
        @Nullable LostReason lostReason,
        @Nullable String note) {}

package app.signalbox.contract.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a brand keeps what people write to it. The clocks of networks and deletions count besides.
 *
 * @param keepDays at most so many days after it was received, absent for no limit
 * @param holdReason why nothing goes by that limit at present, absent without a hold
 * @param heldSince since when the hold counts
 */
public record RetentionView(
        @Nullable Integer keepDays,
        @Nullable String holdReason,
        @Nullable Instant heldSince) {}

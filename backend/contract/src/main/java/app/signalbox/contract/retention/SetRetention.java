package app.signalbox.contract.retention;

import org.jspecify.annotations.Nullable;

/**
 * Sets how long a brand keeps what people write to it; what is absent counts no more.
 *
 * @param keepDays 1 to 36500
 * @param holdReason why nothing may go by that limit for now, up to 500 characters
 */
public record SetRetention(
        @Nullable Integer keepDays, @Nullable String holdReason) {}

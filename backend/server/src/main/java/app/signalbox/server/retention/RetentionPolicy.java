package app.signalbox.server.retention;

import app.signalbox.contract.retention.RetentionView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a brand keeps what people write to it, and whether a hold stops that clock. */
record RetentionPolicy(
        @Nullable Integer keepDays,
        @Nullable String holdReason,
        @Nullable Instant heldSince) {

    static final RetentionPolicy NONE = new RetentionPolicy(null, null, null);

    private static final int MOST_DAYS = 36_500;
    private static final int LONGEST_REASON = 500;

    RetentionPolicy {
        if (keepDays != null && (keepDays < 1 || keepDays > MOST_DAYS)) {
            throw new InvalidRetentionException(
                    "Content is kept for 1 to %d days, not %d. Leave the number out to set no limit."
                            .formatted(MOST_DAYS, keepDays));
        }
        if (holdReason != null && (holdReason.isBlank() || holdReason.length() > LONGEST_REASON)) {
            throw new InvalidRetentionException(
                    "A hold says why in 1 to %d characters. Leave the reason out to end it.".formatted(LONGEST_REASON));
        }
        if ((holdReason == null) != (heldSince == null)) {
            throw new IllegalArgumentException("A hold has a reason and a beginning");
        }
    }

    /** This with other wishes; a hold that goes on keeps its beginning. */
    RetentionPolicy with(@Nullable Integer days, @Nullable String reason, Instant now) {
        String stripped = reason == null ? null : reason.strip();
        return new RetentionPolicy(
                days,
                stripped,
                stripped == null ? null : Optional.ofNullable(heldSince).orElse(now));
    }

    /** What was received before then is due; empty if nothing is. */
    Optional<Instant> receivedBefore(Instant now) {
        return keepDays == null || holdReason != null
                ? Optional.empty()
                : Optional.of(now.minus(Duration.ofDays(keepDays)));
    }

    RetentionView view() {
        return new RetentionView(keepDays, holdReason, heldSince);
    }
}

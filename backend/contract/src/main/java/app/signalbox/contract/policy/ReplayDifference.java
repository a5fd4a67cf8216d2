package app.signalbox.contract.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that would have been another.
 *
 * @param id of the decision
 * @param action in lower case: {@code send}
 * @param subjectId the message, conversation or contact it was about
 * @param before what was decided
 * @param after what the other rules say
 * @param reason why the other rules refuse it, absent where they allow it
 */
public record ReplayDifference(
        UUID id,
        String action,
        UUID subjectId,
        Instant decidedAt,
        PolicyOutcome before,
        PolicyOutcome after,
        @Nullable String reason) {}

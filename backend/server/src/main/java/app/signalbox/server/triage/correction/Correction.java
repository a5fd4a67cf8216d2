package app.signalbox.server.triage.correction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody said in place of the engine about one aspect of a message, until it was withdrawn. */
record Correction(
        UUID id,
        UUID messageId,
        UUID conversationId,
        @Nullable String text,
        Verdict verdict,
        String formerValue,
        @Nullable UUID correctedBy,
        Instant correctedAt,
        @Nullable UUID withdrawnBy,
        @Nullable Instant withdrawnAt) {

    boolean stands() {
        return withdrawnAt == null;
    }
}

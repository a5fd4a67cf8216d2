package app.signalbox.contract.triage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator said in place of the AI about one aspect of a message.
 *
 * @param text the message's present words
 * @param value what counts since; wire form of an {@link Intent} or {@link Urgency}, or a lead score from 0 to 100
 * @param formerValue what the AI had said
 * @param correctedBy the operator, absent for a machine
 * @param correctedByName display name, absent for a machine
 * @param withdrawnBy who took it back, or corrected it in turn; absent for a machine
 * @param withdrawnAt since when it no longer counts, absent while it does
 */
public record CorrectionView(
        UUID id,
        UUID messageId,
        UUID conversationId,
        @Nullable String text,
        Aspect aspect,
        String value,
        String formerValue,
        @Nullable UUID correctedBy,
        @Nullable String correctedByName,
        Instant correctedAt,
        @Nullable UUID withdrawnBy,
        @Nullable String withdrawnByName,
        @Nullable Instant withdrawnAt) {

    /** Whether it still counts. */
    public boolean stands() {
        return withdrawnAt == null;
    }
}

package app.signalbox.contract.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox.
 *
 * @param number counts the tenant's conversations from 1, for people
 * @param contactName whom it is with, the network's id where no name is known
 * @param intent absent until triaged
 * @param intentConfidence 0 to 1, calibrated
 * @param language ISO 639-1 code
 * @param leadScore 0 to 100, absent where not scored or where a platform rule forbids it
 * @param waitingSince since when the person waits for us, absent if we spoke last
 * @param lastMessageText first 280 characters of the latest message, absent if it has no text
 * @param lastAttachment the network's word for what came with the latest message where that has no text, absent otherwise
 * @param assigneeName who is on it, absent for nobody
 * @param snoozedUntil when it comes back by itself, absent if it is not away
 * @param answerBy when the person should have an answer, absent if none waits
 * @param labels their names, sorted
 */
public record ConversationSummary(
        UUID id,
        long number,
        String tenant,
        Channel channel,
        ThreadKind kind,
        ConversationStatus status,
        String contactName,
        @Nullable Intent intent,
        @Nullable Double intentConfidence,
        @Nullable Sentiment sentiment,
        @Nullable Urgency urgency,
        @Nullable String language,
        @Nullable Integer leadScore,
        @Nullable Instant waitingSince,
        Instant lastMessageAt,
        @Nullable String lastMessageText,
        @Nullable String lastAttachment,
        @Nullable String assigneeName,
        Priority priority,
        @Nullable Instant snoozedUntil,
        @Nullable Instant answerBy,
        List<String> labels) {

    public ConversationSummary {
        labels = List.copyOf(labels);
    }
}

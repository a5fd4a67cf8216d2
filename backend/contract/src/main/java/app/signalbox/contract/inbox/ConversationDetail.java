package app.signalbox.contract.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.contract.triage.HandoverView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with all that belongs to it; the first fields are those of {@link ConversationSummary}.
 *
 * @param subjectText words of the post, media or ad that is talked about, absent in direct messages
 * @param messages by provider time, then id
 * @param triage the AI's latest reading, absent until triaged
 * @param draft the proposed answer, absent where none is supported
 * @param handover why there is none, absent where there is one or nobody looked for it
 * @param assigneeName who is on it, absent for nobody
 * @param snoozedUntil when it comes back by itself, absent if it is not away
 * @param answerBy when the person should have an answer, absent if none waits
 * @param labels their names, sorted
 */
public record ConversationDetail(
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
        @Nullable String subjectText,
        List<MessageView> messages,
        @Nullable TriageView triage,
        @Nullable DraftView draft,
        @Nullable HandoverView handover,
        @Nullable String assigneeName,
        Priority priority,
        @Nullable Instant snoozedUntil,
        @Nullable Instant answerBy,
        List<String> labels) {

    public ConversationDetail {
        messages = List.copyOf(messages);
        labels = List.copyOf(labels);
    }
}

package app.signalbox.contract.leads;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Captured interest.
 *
 * @param score 0 to 100
 * @param scoreLow lower end of the interval
 * @param scoreHigh upper end of the interval
 * @param reasons why this score, strongest first
 * @param messageId the message that the score was read from, to contest it; absent where its words are gone
 * @param capturedAt when it became a lead
 * @param stageSince since when it stands there
 * @param wonMicros what it is worth, in millionths of the currency; only when won
 * @param wonCurrency ISO 4217; only when won
 * @param lostReason only when lost
 * @param nextStep what to do about it now
 */
public record LeadView(
        UUID id,
        String tenant,
        UUID conversationId,
        Channel channel,
        String contactName,
        int score,
        int scoreLow,
        int scoreHigh,
        List<String> reasons,
        @Nullable UUID messageId,
        Instant scoredAt,
        Instant capturedAt,
        LeadStage stage,
        Instant stageSince,
        @Nullable Long wonMicros,
        @Nullable String wonCurrency,
        @Nullable LostReason lostReason,
        NextStep nextStep) {

    public LeadView {
        reasons = List.copyOf(reasons);
    }
}

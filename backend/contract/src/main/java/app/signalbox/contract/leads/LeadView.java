package app.signalbox.contract.leads;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Captured interest.
 *
 * @param score 0 to 100
 * @param scoreLow lower end of the interval
 * @param scoreHigh upper end of the interval
 * @param reasons why this score, strongest first
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
        Instant scoredAt) {

    public LeadView {
        reasons = List.copyOf(reasons);
    }
}

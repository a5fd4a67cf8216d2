package app.signalbox.server.leads;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Interest that a conversation shows. */
record Lead(
        UUID leadId,
        UUID conversationId,
        UUID contactId,
        Channel channel,
        int score,
        int scoreLow,
        int scoreHigh,
        List<String> reasons,
        Instant scoredAt) {

    Lead {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("A score is 0 to 100, not " + score);
        }
        reasons = List.copyOf(reasons);
    }
}

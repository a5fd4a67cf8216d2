package app.signalbox.server.leads;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LostReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Interest that a conversation shows, and how far it has come. */
record Lead(
        UUID leadId,
        UUID conversationId,
        UUID contactId,
        Channel channel,
        int score,
        int scoreLow,
        int scoreHigh,
        List<String> reasons,
        Instant scoredAt,
        Instant capturedAt,
        LeadStage stage,
        Instant stageSince,
        @Nullable Long wonMicros,
        @Nullable String wonCurrency,
        @Nullable LostReason lostReason) {

    Lead {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("A score is 0 to 100, not " + score);
        }
        reasons = List.copyOf(reasons);
    }

    /** A lead that was just found. */
    static Lead found(
            UUID leadId,
            UUID conversationId,
            UUID contactId,
            Channel channel,
            int score,
            int scoreLow,
            int scoreHigh,
            List<String> reasons,
            Instant scoredAt) {
        return new Lead(
                leadId,
                conversationId,
                contactId,
                channel,
                score,
                scoreLow,
                scoreHigh,
                reasons,
                scoredAt,
                scoredAt,
                LeadStage.NEW,
                scoredAt,
                null,
                null,
                null);
    }
}

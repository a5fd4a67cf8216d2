package app.signalbox.contract.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The AI's reading of a conversation.
 *
 * @param intentConfidence 0 to 1
 * @param secondIntent another intent clearly present
 * @param sentimentConfidence 0 to 1
 * @param unsure true where the engine is not confident enough for a person to rely on it
 * @param leadScore 0 to 100, absent where not scored
 * @param leadScoreLow lower end of the interval
 * @param leadScoreHigh upper end of the interval
 * @param leadReasons why this score, or which rule forbids one
 * @param engine which engine answered, such as {@code embedded}
 * @param modelVersion exact version of weights and prompt
 */
public record TriageView(
        Intent intent,
        double intentConfidence,
        @Nullable Intent secondIntent,
        Sentiment sentiment,
        double sentimentConfidence,
        Urgency urgency,
        String language,
        boolean unsure,
        @Nullable Integer leadScore,
        @Nullable Integer leadScoreLow,
        @Nullable Integer leadScoreHigh,
        List<String> leadReasons,
        String engine,
        String modelVersion,
        Instant triagedAt) {

    public TriageView {
        leadReasons = List.copyOf(leadReasons);
    }
}

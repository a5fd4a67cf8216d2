package app.signalbox.contract.triage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The AI's reading of a conversation, with what operators corrected in it.
 *
 * @param intentConfidence 0 to 1; 1 where an operator said so
 * @param secondIntent another intent clearly present
 * @param sentimentConfidence 0 to 1
 * @param unsure true where the engine is not confident enough for a person to rely on it
 * @param leadScore 0 to 100, absent where not scored
 * @param leadScoreLow lower end of the interval
 * @param leadScoreHigh upper end of the interval
 * @param leadReasons why this score, or which rule forbids one
 * @param engine which engine answered, such as {@code embedded}
 * @param modelVersion exact version of weights and prompt
 * @param messageId the message that was read, absent where the reading isn't kept yet
 * @param corrected what is an operator's word and not the engine's
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
        Instant triagedAt,
        @Nullable UUID messageId,
        List<Aspect> corrected) {

    public TriageView {
        leadReasons = List.copyOf(leadReasons);
        corrected = List.copyOf(corrected);
    }

    /** A reading as an engine gives it: nothing of it is corrected. */
    public TriageView(
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
        this(
                intent,
                intentConfidence,
                secondIntent,
                sentiment,
                sentimentConfidence,
                urgency,
                language,
                unsure,
                leadScore,
                leadScoreLow,
                leadScoreHigh,
                leadReasons,
                engine,
                modelVersion,
                triagedAt,
                null,
                List.of());
    }
}

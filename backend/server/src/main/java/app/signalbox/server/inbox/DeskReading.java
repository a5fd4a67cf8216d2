package app.signalbox.server.inbox;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What operators say of a message; what is absent is the engine's word.
 *
 * @param leadScore 0 to 100
 */
public record DeskReading(
        @Nullable Intent intent,
        @Nullable Urgency urgency,
        @Nullable Integer leadScore) {

    private static final List<String> SCORED_BY_HAND = List.of("An operator gave this score");

    /** The engine's reading with this in place of what the engine said. */
    TriageView over(TriageView engine) {
        return new TriageView(
                Objects.requireNonNullElse(intent, engine.intent()),
                intent == null ? engine.intentConfidence() : 1,
                engine.secondIntent() == intent ? null : engine.secondIntent(),
                engine.sentiment(),
                engine.sentimentConfidence(),
                Objects.requireNonNullElse(urgency, engine.urgency()),
                engine.language(),
                intent == null && engine.unsure(),
                leadScore == null ? engine.leadScore() : leadScore,
                leadScore == null ? engine.leadScoreLow() : leadScore,
                leadScore == null ? engine.leadScoreHigh() : leadScore,
                leadScore == null ? engine.leadReasons() : SCORED_BY_HAND,
                engine.engine(),
                engine.modelVersion(),
                engine.triagedAt(),
                engine.messageId(),
                aspects());
    }

    private List<Aspect> aspects() {
        return Stream.of(
                        intent == null ? null : Aspect.INTENT,
                        urgency == null ? null : Aspect.URGENCY,
                        leadScore == null ? null : Aspect.SCORE)
                .filter(Objects::nonNull)
                .toList();
    }
}

package app.signalbox.server.triage.consult;

import app.signalbox.contract.triage.TriageView;
import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.model.ModelReading;
import app.signalbox.server.triage.model.ModelScore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Puts a model's answers in the place of a first reading. */
final class Opinions {

    /** Below it the model itself would rather not be relied on. */
    private static final double SURE = 0.5;

    private Opinions() {}

    static TriageView of(ModelReading second, TriageView former, EngineVersion by, Instant now) {
        return new TriageView(
                second.intent(),
                second.intentConfidence(),
                second.secondIntent().orElse(null),
                second.sentiment(),
                second.sentimentConfidence(),
                second.urgency(),
                second.language(),
                second.intentConfidence() < SURE,
                former.leadScore(),
                former.leadScoreLow(),
                former.leadScoreHigh(),
                former.leadReasons(),
                by.engine(),
                by.modelVersion(),
                now);
    }

    static TriageView scored(TriageView reading, ModelScore score, Instant now) {
        return new TriageView(
                reading.intent(),
                reading.intentConfidence(),
                reading.secondIntent(),
                reading.sentiment(),
                reading.sentimentConfidence(),
                reading.urgency(),
                reading.language(),
                reading.unsure(),
                score.score(),
                score.low(),
                score.high(),
                reasons(score),
                reading.engine(),
                reading.modelVersion(),
                now);
    }

    private static List<String> reasons(ModelScore score) {
        Stream<String> evidence =
                score.evidence().stream().map(each -> "“%s”: %s".formatted(each.quote(), each.reason()));
        Stream<String> change = score.wouldChange().isBlank() ? Stream.empty() : Stream.of(score.wouldChange());
        return Stream.concat(evidence, change).toList();
    }
}

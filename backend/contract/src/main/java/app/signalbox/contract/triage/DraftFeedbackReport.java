package app.signalbox.contract.triage;

import java.time.LocalDate;
import java.util.List;

/**
 * What operators made of drafts, engine by engine.
 *
 * @param from first day, UTC
 * @param to last day, UTC
 */
public record DraftFeedbackReport(LocalDate from, LocalDate to, List<EngineFeedback> engines) {

    public DraftFeedbackReport {
        engines = List.copyOf(engines);
    }
}

package app.signalbox.server.triage;

import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.policy.PolicyDecision;
import org.jspecify.annotations.Nullable;

/**
 * What the agents said of one message.
 *
 * @param refusal the rule that forbids a score
 * @param draft absent where none was asked for
 */
record Triaged(
        TriageInput message,
        Assessment assessment,
        PolicyDecision.@Nullable Refused refusal,
        @Nullable DraftProposal draft,
        Latency latency) {

    Triaged {
        if (refusal != null && assessment.score() != null) {
            throw new IllegalStateException("Scored against the rule " + refusal.ruleId());
        }
    }

    @Nullable
    LeadScore score() {
        return assessment.score();
    }

    /**
     * Share of this message in the time the agents took.
     *
     * @param assessMicros microseconds for classification and score together
     * @param draftMicros microseconds
     */
    record Latency(long assessMicros, long draftMicros) {}
}

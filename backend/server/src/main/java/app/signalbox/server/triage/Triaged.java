package app.signalbox.server.triage;

import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.policy.PolicyDecision;
import org.jspecify.annotations.Nullable;

/**
 * What the agents said of one message.
 *
 * @param score absent where a rule forbids it
 * @param refusal the rule that forbids a score
 * @param draft absent where none was asked for
 */
record Triaged(
        TriageInput message,
        Classification classification,
        @Nullable LeadScore score,
        PolicyDecision.@Nullable Refused refusal,
        @Nullable DraftProposal draft,
        Latency latency) {

    /**
     * Share of this message in the time the agents took.
     *
     * @param classifyMicros microseconds
     * @param scoreMicros microseconds
     * @param draftMicros microseconds
     */
    record Latency(long classifyMicros, long scoreMicros, long draftMicros) {}
}

package app.signalbox.server.triage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one agent did for one message.
 *
 * @param agent {@code classify}, {@code draft} or {@code score}
 * @param prompt version of the prompt; absent where nothing was asked
 * @param reason why nothing came of it; absent where something did
 * @param tokens what a model counted; absent where none counted
 * @param costMicros millionths of the tenant's currency
 */
public record AgentRun(
        String agent,
        EngineVersion by,
        @Nullable String prompt,
        Outcome outcome,
        @Nullable String reason,
        Duration took,
        @Nullable TokenUse tokens,
        long costMicros,
        Origin origin) {

    /** How a run ended. */
    public enum Outcome {
        OK,
        UNSURE,
        ABSTAINED,
        POLICY,
        FAILED,
        SKIPPED
    }

    /** Whether it was computed or remembered. */
    public enum Origin {
        ENGINE,
        CACHE
    }

    /** Tokens of question and answer. */
    public record TokenUse(int input, int output) {}

    /** The same with another end. */
    public AgentRun ended(Outcome otherOutcome, @Nullable String otherReason) {
        return new AgentRun(agent, by, prompt, otherOutcome, otherReason, took, tokens, costMicros, origin);
    }

    /** A run that was not made. */
    public static AgentRun refused(String agent, EngineVersion by, Outcome outcome, String reason) {
        return new AgentRun(agent, by, null, outcome, reason, Duration.ZERO, null, 0, Origin.ENGINE);
    }
}

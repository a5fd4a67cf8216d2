package app.signalbox.server.triage.consult;

import app.signalbox.server.triage.AgentRun.Outcome;
import app.signalbox.server.triage.model.ModelOutcome;
import app.signalbox.server.triage.model.ModelOutcome.Answered;
import app.signalbox.server.triage.model.ModelOutcome.Cause;
import app.signalbox.server.triage.model.ModelOutcome.RateLimited;
import app.signalbox.server.triage.model.ModelOutcome.Refused;
import app.signalbox.server.triage.model.ModelOutcome.Unreachable;
import app.signalbox.server.triage.model.ModelOutcome.Unusable;
import org.jspecify.annotations.Nullable;

/** How questions end, in the words of the desk. */
final class Ends {

    private Ends() {}

    static Outcome of(ModelOutcome<?> outcome) {
        return switch (outcome) {
            case Answered<?> answered -> Outcome.OK;
            case Unreachable<?> unreachable ->
                switch (unreachable.cause()) {
                    case CIRCUIT_OPEN, BUSY -> Outcome.SKIPPED;
                    case TIME_LIMIT, SERVER_ERROR, CONNECTION -> Outcome.FAILED;
                };
            case RateLimited<?> limited -> limited.run().attempts() == 0 ? Outcome.SKIPPED : Outcome.FAILED;
            case Refused<?> refused -> Outcome.FAILED;
            case Unusable<?> unusable -> Outcome.FAILED;
        };
    }

    static @Nullable String sentence(ModelOutcome<?> outcome) {
        return switch (outcome) {
            case Answered<?> answered -> null;
            case RateLimited<?> limited ->
                "The model takes no more questions for %d s."
                        .formatted(limited.retryAfter().toSeconds() + 1);
            case Refused<?> refused -> refused.reason();
            case Unreachable<?> unreachable -> sentence(unreachable.cause());
            case Unusable<?> unusable -> unusable.reason();
        };
    }

    private static String sentence(Cause cause) {
        return switch (cause) {
            case TIME_LIMIT -> "The model didn't answer in time.";
            case SERVER_ERROR -> "The model's server reports an error.";
            case CONNECTION -> "The model can't be reached.";
            case CIRCUIT_OPEN -> "The model failed too often lately and is left alone for a while.";
            case BUSY -> "As many questions as are allowed are under way.";
        };
    }
}

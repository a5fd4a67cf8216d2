package app.signalbox.sandbox.answer.completion;

import java.time.Clock;
import java.util.List;

/**
 * What a stand-in for a model is made of.
 *
 * @param key the bearer key it accepts
 * @param models names it answers to, at least one; anything else is 404
 * @param contextTokens most tokens of a question and its answer together
 * @param clock read for the rate limit and the times in the bodies
 */
public record ModelSettings(String key, List<String> models, int contextTokens, Clock clock) {

    /** The model that {@link #of} offers. */
    public static final String MODEL = "sandbox-small";

    public ModelSettings {
        models = List.copyOf(models);
        if (key.isBlank() || models.isEmpty() || contextTokens < 1) {
            throw new IllegalArgumentException("A model needs a key, a name and room for at least one token.");
        }
    }

    /** One model with room for 16,000 tokens, on the system's clock. */
    public static ModelSettings of(String key) {
        return new ModelSettings(key, List.of(MODEL), 16_000, Clock.systemUTC());
    }

    public ModelSettings withClock(Clock newClock) {
        return new ModelSettings(key, models, contextTokens, newClock);
    }

    public ModelSettings withContextTokens(int newContextTokens) {
        return new ModelSettings(key, models, newContextTokens, clock);
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "ModelSettings[models=%s, contextTokens=%d]".formatted(models, contextTokens);
    }
}

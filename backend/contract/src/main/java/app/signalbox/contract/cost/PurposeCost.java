package app.signalbox.contract.cost;

import org.jspecify.annotations.Nullable;

/**
 * What one purpose used in a month.
 *
 * @param agent the agent that asked, such as {@code classify}; absent for fees of platforms
 * @param item the model, engine or fee, as the price book names it
 * @param currency ISO 4217
 * @param count calls, answers or events
 * @param tokensIn tokens of prompts, cached ones included
 * @param tokensCached those of {@code tokensIn} that the model's provider had cached
 * @param tokensOut tokens of answers
 * @param micros cost in millionths of the currency
 * @param savedMicros what a model would have cost in its place
 */
public record PurposeCost(
        CostPurpose purpose,
        @Nullable String agent,
        String item,
        String currency,
        long count,
        long tokensIn,
        long tokensCached,
        long tokensOut,
        long micros,
        long savedMicros) {}

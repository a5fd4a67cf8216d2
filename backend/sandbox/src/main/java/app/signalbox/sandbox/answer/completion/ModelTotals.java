package app.signalbox.sandbox.answer.completion;

/**
 * Sums over all requests for a completion.
 *
 * @param requests all of them
 * @param answered those with 200
 * @param rateLimited those with 429
 * @param failed those with any other error, or no answer
 * @param promptTokens charged for questions
 * @param completionTokens charged for answers
 */
public record ModelTotals(
        long requests, long answered, long rateLimited, long failed, long promptTokens, long completionTokens) {

    ModelTotals plus(ModelCall call) {
        var fine = call.status() == 200;
        var limited = call.status() == 429;
        return new ModelTotals(
                requests + 1,
                answered + (fine ? 1 : 0),
                rateLimited + (limited ? 1 : 0),
                failed + (fine || limited ? 0 : 1),
                promptTokens + call.promptTokens(),
                completionTokens + call.completionTokens());
    }
}

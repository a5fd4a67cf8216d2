package app.signalbox.server.triage.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a question to a model took.
 *
 * @param prompt version of the prompt, such as {@code classify-1-3fa9c2d1}
 * @param model the model that answered, by the endpoint's own word; the asked one where none answered
 * @param usage tokens charged; absent where nothing was charged or the endpoint doesn't say
 * @param attempts requests that were made, from 0 on
 * @param took from the question to this outcome, waits included
 */
public record ModelRun(
        String prompt, String model, @Nullable TokenCount usage, int attempts, Duration took) {

    /**
     * Tokens as the endpoint counts them.
     *
     * @param input tokens of the question
     * @param output tokens of the answer
     */
    public record TokenCount(int input, int output) {

        TokenCount plus(TokenCount other) {
            return new TokenCount(input + other.input, output + other.output);
        }
    }
}

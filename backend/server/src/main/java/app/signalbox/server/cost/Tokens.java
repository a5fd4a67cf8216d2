package app.signalbox.server.cost;

/**
 * Tokens of one or more model calls, none negative.
 *
 * @param input of prompts, cached ones included
 * @param cached those of {@code input} that the model's provider had cached
 * @param output of answers
 */
public record Tokens(long input, long cached, long output) {

    /** No tokens. */
    public static final Tokens NONE = new Tokens(0, 0, 0);

    public Tokens {
        if (cached < 0 || cached > input || output < 0) {
            throw new IllegalArgumentException(
                    "Not possible: %d tokens in, %d of them cached, %d out".formatted(input, cached, output));
        }
    }
}

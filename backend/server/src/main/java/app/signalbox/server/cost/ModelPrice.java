package app.signalbox.server.cost;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;

/**
 * What a model's tokens cost from an instant on.
 *
 * @param inputMicros a million tokens of prompts, in millionths of the currency
 * @param cachedMicros a million tokens of prompts that the provider had cached, at most {@code inputMicros}
 * @param outputMicros a million tokens of answers
 */
public record ModelPrice(
        String model,
        Currency currency,
        Instant effectiveFrom,
        long inputMicros,
        long cachedMicros,
        long outputMicros) {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /**
     * The cost of these tokens, rounded up once, so that no call costs more than what was estimated for at least as
     * many tokens.
     *
     * @throws ArithmeticException if it is beyond any real call
     */
    public Money of(Tokens tokens) {
        BigInteger millionths = times(tokens.input() - tokens.cached(), inputMicros)
                .add(times(tokens.cached(), cachedMicros))
                .add(times(tokens.output(), outputMicros));
        BigInteger roundedUp = millionths.add(MILLION).subtract(BigInteger.ONE).divide(MILLION);
        return new Money(roundedUp.longValueExact(), currency);
    }

    /** The most that a call with a prompt of this length and an answer of at most this length can cost. */
    public Money estimate(long inputTokens, long mostOutputTokens) {
        return of(new Tokens(inputTokens, 0, mostOutputTokens));
    }

    private static BigInteger times(long tokens, long micros) {
        return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(micros));
    }
}

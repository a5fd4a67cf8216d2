package app.signalbox.server.cost;

/**
 * What a call that budget was reserved for came to.
 *
 * @param micros cost in millionths of the reservation's currency, not negative
 */
public record Spend(Tokens tokens, long micros) {

    public Spend {
        if (micros < 0 || micros > Money.MOST_MICROS) {
            throw new IllegalArgumentException("A call costs 0 to " + Money.MOST_MICROS + " micros, not " + micros);
        }
    }

    /** The cost of these tokens at this price. */
    public static Spend of(Tokens tokens, ModelPrice price) {
        return new Spend(tokens, price.of(tokens).micros());
    }
}

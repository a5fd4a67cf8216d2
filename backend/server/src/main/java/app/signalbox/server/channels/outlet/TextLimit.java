package app.signalbox.server.channels.outlet;

import java.util.function.ToIntFunction;

/**
 * How long a text may be.
 *
 * @param most in the network's own measure
 * @param measure how the network counts a text
 */
public record TextLimit(int most, ToIntFunction<String> measure) {

    /** A limit in characters as people count them (code points). */
    public static TextLimit characters(int most) {
        return new TextLimit(most, text -> text.codePointCount(0, text.length()));
    }

    /** How much of the limit a text takes. */
    public int count(String text) {
        return measure.applyAsInt(text);
    }

    public boolean allows(String text) {
        return count(text) <= most;
    }
}

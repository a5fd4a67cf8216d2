package app.signalbox.server.inbox;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of a search, between blanks that are not quoted.
 *
 * @param text without dash and quotation marks
 * @param negated whether it was written with a dash
 * @param quoted whether something in it was quoted
 * @param startsQuoted whether all of it was
 */
record SearchToken(String text, boolean negated, boolean quoted, boolean startsQuoted) {

    private static final String MARKS = "\"“”„";

    static List<SearchToken> all(String search) {
        List<SearchToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < search.length()) {
            if (Character.isWhitespace(search.charAt(at))) {
                at++;
            } else {
                int end = end(search, at);
                read(search.substring(at, end), tokens);
                at = end;
            }
        }
        return tokens;
    }

    /** Where the token that begins here ends: at the next blank outside of quotation marks. */
    private static int end(String search, int begin) {
        boolean inside = false;
        int at = begin;
        while (at < search.length() && (inside || !Character.isWhitespace(search.charAt(at)))) {
            inside ^= isMark(search.charAt(at));
            at++;
        }
        if (inside) {
            throw new InvalidFilterException(
                    "A quotation mark is never closed. Close it, as in \"where is my parcel\".");
        }
        return at;
    }

    private static void read(String raw, List<SearchToken> tokens) {
        boolean negated = raw.length() > 1 && raw.charAt(0) == '-';
        String rest = negated ? raw.substring(1) : raw;
        StringBuilder text = new StringBuilder(rest.length());
        rest.chars().filter(letter -> !isMark((char) letter)).forEach(letter -> text.append((char) letter));
        boolean quoted = text.length() < rest.length();
        String stripped = text.toString().strip();
        if (!stripped.isEmpty()) {
            tokens.add(new SearchToken(stripped, negated, quoted, isMark(rest.charAt(0))));
        }
    }

    private static boolean isMark(char letter) {
        return MARKS.indexOf(letter) >= 0;
    }
}

package app.signalbox.server.ui;

import java.util.Locale;

/** What stands for a name where there is no room for it. */
public final class Initials {

    private Initials() {}

    /** First letters of the first and the last word, nothing of an empty name. */
    public static String of(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}

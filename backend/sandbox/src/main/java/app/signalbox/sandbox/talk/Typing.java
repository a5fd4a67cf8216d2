package app.signalbox.sandbox.talk;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** The small accidents of people typing on telephones: lost capitals, swapped letters, a missing full stop. */
final class Typing {

    private static final int SHORTEST_WORD_TO_MISTYPE = 6;

    private final RandomGenerator random;

    Typing(RandomGenerator random) {
        this.random = random;
    }

    String type(String words) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> words.toLowerCase(Locale.ROOT);
            case 2, 3 -> swapLetters(words);
            case 4 -> words.replaceFirst("[.!]$", "");
            case 5 -> words.replaceFirst("([.!?])$", "$1$1");
            default -> words;
        };
    }

    private String swapLetters(String words) {
        var start = random.nextInt(Math.max(1, words.length() - SHORTEST_WORD_TO_MISTYPE));
        for (var at = start; at + SHORTEST_WORD_TO_MISTYPE < words.length(); at++) {
            if (isPlainWord(words.substring(at, at + SHORTEST_WORD_TO_MISTYPE))) {
                return words.substring(0, at + 2)
                        + words.charAt(at + 3)
                        + words.charAt(at + 2)
                        + words.substring(at + 4);
            }
        }
        return words;
    }

    private static boolean isPlainWord(String part) {
        return part.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }
}

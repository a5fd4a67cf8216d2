package app.signalbox.server.knowledge.chunking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Measures texts and cuts them where a reader would pause. */
public final class Words {

    /** Scripts without spaces count a word for so many characters. */
    private static final int LONG_WORD = 12;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PAUSE =
            Pattern.compile("(?<=[.!?\u2026])(?=\\s)|(?<=[\u3002\uFF01\uFF1F])|(?<=\\n)|(?<=[;:,\u3001])(?=\\s)");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?\u2026])(?=\\s)|(?<=[\u3002\uFF01\uFF1F])|(?<=\\n)");

    private Words() {}

    /** Roughly how many words a text has, in any script. */
    public static int count(String text) {
        return SPACE.splitAsStream(text.strip())
                .mapToInt(word -> (word.length() + LONG_WORD - 1) / LONG_WORD)
                .sum();
    }

    /** Cuts a text into parts of at most so many words: between sentences, else at a comma, else between words. */
    public static List<String> cut(String text, int most) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        int words = 0;
        for (String piece : pieces(text, most)) {
            int more = count(piece);
            if (words + more > most && !part.isEmpty()) {
                add(parts, part);
                words = 0;
            }
            part.append(piece);
            words += more;
        }
        add(parts, part);
        return parts;
    }

    private static List<String> pieces(String text, int most) {
        List<String> pieces = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text, -1)) {
            if (count(sentence) <= most) {
                pieces.add(sentence);
                continue;
            }
            for (String clause : PAUSE.split(sentence, -1)) {
                pieces.addAll(count(clause) <= most ? List.of(clause) : words(clause));
            }
        }
        return pieces;
    }

    private static List<String> words(String clause) {
        List<String> words = new ArrayList<>();
        for (String word : clause.split("(?=\\s)", -1)) {
            int from = 0;
            while (word.length() - from > LONG_WORD) {
                int cut = from + LONG_WORD - (Character.isHighSurrogate(word.charAt(from + LONG_WORD - 1)) ? 1 : 0);
                words.add(word.substring(from, cut));
                from = cut;
            }
            words.add(word.substring(from));
        }
        return words;
    }

    private static void add(List<String> parts, StringBuilder part) {
        String text = part.toString().strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }
}

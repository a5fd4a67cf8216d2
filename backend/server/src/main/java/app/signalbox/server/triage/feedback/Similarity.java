package app.signalbox.server.triage.feedback;

import java.util.List;
import java.util.regex.Pattern;

/** How much two texts have in common, by the words that have to be changed to get from one to the other. */
final class Similarity {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 3_000;

    private Similarity() {}

    /** 1 where all words are the same, 0 where none is. */
    static double of(String one, String other) {
        List<String> from = words(one);
        List<String> to = words(other);
        int longest = Math.max(from.size(), to.size());
        return longest == 0 ? 1 : 1 - (double) distance(from, to) / longest;
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static int distance(List<String> from, List<String> to) {
        int[] above = new int[to.size() + 1];
        for (int column = 0; column <= to.size(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.size(); row++) {
            int[] now = new int[to.size() + 1];
            now[0] = row;
            for (int column = 1; column <= to.size(); column++) {
                int replaced = above[column - 1] + (from.get(row - 1).equals(to.get(column - 1)) ? 0 : 1);
                now[column] = Math.min(replaced, 1 + Math.min(above[column], now[column - 1]));
            }
            above = now;
        }
        return above[to.size()];
    }
}

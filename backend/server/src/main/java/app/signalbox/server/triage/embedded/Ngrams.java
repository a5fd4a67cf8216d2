package app.signalbox.server.triage.embedded;

import java.util.ArrayList;
import java.util.List;

/** Names the word and character n-grams of a message by the bucket they are hashed into. */
final class Ngrams {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private Ngrams() {}

    /** Buckets of single words, pairs of neighbours, and how the message begins; with repetitions. */
    static int[] words(List<Token> tokens) {
        List<Integer> buckets = new ArrayList<>(tokens.size() * 2);
        String before = "^";
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.MENTION) {
                continue;
            }
            buckets.add(bucket("w", token.form()));
            buckets.add(bucket(before, token.form()));
            before = token.form();
        }
        buckets.add(bucket(before, "$"));
        return buckets.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Buckets of runs of three to five characters within a word and its two edges; with repetitions. */
    static int[] characters(List<Token> tokens) {
        List<Integer> buckets = new ArrayList<>(tokens.size() * 8);
        for (Token token : tokens) {
            if (token.isWord()) {
                addRuns(" " + token.form() + " ", buckets);
            }
        }
        return buckets.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void addRuns(String word, List<Integer> buckets) {
        for (int length = SHORTEST; length <= Math.min(LONGEST, word.length()); length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                buckets.add(bucket("c", word.substring(start, start + length)));
            }
        }
    }

    /** FNV-1a over both parts with a final mix, so that neighbours spread; the same on every machine. */
    private static int bucket(String first, String second) {
        int hash = mixed(mixed(0x811c9dc5, first) * 31 + 7, second);
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 13;
        return hash & (FeatureSpace.BUCKETS - 1);
    }

    private static int mixed(int seed, String text) {
        int hash = seed;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x01000193;
        }
        return hash;
    }
}

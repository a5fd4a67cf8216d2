package app.signalbox.server.triage.embedded;

import java.util.List;
import java.util.stream.IntStream;

/** Names the word and character n-grams of a message by the bucket they are hashed into. */
final class Ngrams {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int SEED = 0x811c9dc5;
    private static final int RUN = parted(mixed(SEED, "c"));

    private Ngrams() {}

    /** Buckets of single words, pairs of neighbours, and how the message begins; with repetitions. */
    static int[] words(List<Token> tokens) {
        IntStream.Builder buckets = IntStream.builder();
        String before = "^";
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.MENTION) {
                continue;
            }
            buckets.add(bucket("w", token.form()));
            buckets.add(bucket(before, token.form()));
            before = token.form();
        }
        return buckets.add(bucket(before, "$")).build().toArray();
    }

    /** Buckets of runs of three to five characters within a word and its two edges; with repetitions. */
    static int[] characters(List<Token> tokens) {
        IntStream.Builder buckets = IntStream.builder();
        for (Token token : tokens) {
            if (token.isWord()) {
                addRuns(" " + token.form() + " ", buckets);
            }
        }
        return buckets.build().toArray();
    }

    private static void addRuns(String word, IntStream.Builder buckets) {
        for (int start = 0; start + SHORTEST <= word.length(); start++) {
            int hash = RUN;
            for (int length = 1; length <= LONGEST && start + length <= word.length(); length++) {
                hash = mixed(hash, word.charAt(start + length - 1));
                if (length >= SHORTEST) {
                    buckets.add(spread(hash));
                }
            }
        }
    }

    private static int bucket(String first, String second) {
        return spread(mixed(parted(mixed(SEED, first)), second));
    }

    private static int parted(int hash) {
        return hash * 31 + 7;
    }

    /** FNV-1a; the same on every machine. */
    private static int mixed(int seed, String text) {
        int hash = seed;
        for (int at = 0; at < text.length(); at++) {
            hash = mixed(hash, text.charAt(at));
        }
        return hash;
    }

    private static int mixed(int hash, char next) {
        return (hash ^ next) * 0x01000193;
    }

    /** A final mix, so that neighbours lie apart. */
    private static int spread(int hash) {
        int spread = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
        return (spread ^ (spread >>> 13)) & (FeatureSpace.BUCKETS - 1);
    }
}

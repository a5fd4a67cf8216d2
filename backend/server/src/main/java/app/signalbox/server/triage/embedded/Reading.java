package app.signalbox.server.triage.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A message cut up once for everybody: cleaned text, tokens, cue phrases, n-grams. */
public final class Reading {

    private static final float SIGNAL_WEIGHT = 1;
    private static final float EMBEDDING_WEIGHT = 4;
    private static final float WORD_WEIGHT = 2;
    private static final float CHARACTER_WEIGHT = 2;
    private static final CuePhrases CUES = new CuePhrases();

    private final String clean;
    private final List<Token> tokens;
    private final List<CueHit> hits;

    private Reading(String clean) {
        this.clean = clean;
        this.tokens = Tokens.of(clean);
        this.hits = CUES.in(tokens);
    }

    public static Reading of(String text) {
        return new Reading(MessageText.clean(text));
    }

    /** What the embedding model should read. */
    public String prose() {
        return MessageText.prose(clean);
    }

    /**
     * All features. N-grams weigh more the fewer training messages have them.
     *
     * @param rarity weight of each bucket; a bucket with weight 0 is left out
     */
    public Features features(float[] embedding, float[] rarity) {
        Map<Integer, Float> buckets = new TreeMap<>();
        addGroup(Ngrams.words(tokens), WORD_WEIGHT, rarity, buckets);
        addGroup(Ngrams.characters(tokens), CHARACTER_WEIGHT, rarity, buckets);
        int dense = FeatureSpace.FIRST_BUCKET;
        int[] positions = new int[dense + buckets.size()];
        float[] values = new float[positions.length];
        Arrays.setAll(positions, at -> at);
        float[] signals = Signals.of(tokens, hits, clean);
        for (int at = 0; at < FeatureSpace.SIGNALS; at++) {
            values[at] = SIGNAL_WEIGHT * signals[at];
        }
        for (int at = 0; at < FeatureSpace.EMBEDDING; at++) {
            values[FeatureSpace.SIGNALS + at] = EMBEDDING_WEIGHT * embedding[at];
        }
        int at = dense;
        for (Map.Entry<Integer, Float> entry : buckets.entrySet()) {
            positions[at] = dense + entry.getKey();
            values[at++] = entry.getValue();
        }
        return new Features(positions, values);
    }

    /** The distinct buckets of the message's n-grams. */
    public int[] buckets() {
        return IntStream.concat(Arrays.stream(Ngrams.words(tokens)), Arrays.stream(Ngrams.characters(tokens)))
                .distinct()
                .toArray();
    }

    private static void addGroup(int[] grams, float weight, float[] rarity, Map<Integer, Float> into) {
        double square = 0;
        int[] distinct = Arrays.stream(grams).distinct().toArray();
        for (int bucket : distinct) {
            square += rarity[bucket] * rarity[bucket];
        }
        float scale = square == 0 ? 0 : (float) (weight / Math.sqrt(square));
        for (int bucket : distinct) {
            if (rarity[bucket] > 0) {
                into.merge(bucket, rarity[bucket] * scale, Float::sum);
            }
        }
    }

    String clean() {
        return clean;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<CueHit> hits() {
        return hits;
    }
}

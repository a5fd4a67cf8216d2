package app.signalbox.server.triage.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A message cut up once for everybody: cleaned text, tokens, cue phrases, n-grams. */
public final class Reading {

    private static final float WORD_WEIGHT = 2;
    private static final float CHARACTER_WEIGHT = 2;
    private static final CuePhrases CUES = new CuePhrases();

    private final String clean;
    private final List<Token> tokens;
    private final List<CueHit> hits;
    private final int[] words;
    private final int[] characters;

    private Reading(String clean) {
        this.clean = clean;
        this.tokens = Tokens.of(clean);
        this.hits = CUES.in(tokens);
        this.words = distinct(Ngrams.words(tokens));
        this.characters = distinct(Ngrams.characters(tokens));
    }

    public static Reading of(String text) {
        return new Reading(MessageText.clean(text));
    }

    private static int[] distinct(int[] buckets) {
        Arrays.sort(buckets);
        int count = 0;
        for (int at = 0; at < buckets.length; at++) {
            if (at == 0 || buckets[at] != buckets[at - 1]) {
                buckets[count++] = buckets[at];
            }
        }
        return Arrays.copyOf(buckets, count);
    }

    /** What the embedding model should read. */
    public String prose() {
        return MessageText.prose(clean);
    }

    /**
     * What the words say: signals and n-grams. N-grams weigh more the fewer training messages have them.
     *
     * @param rarity weight of each bucket; a bucket with weight 0 is left out
     */
    public Features features(float[] rarity) {
        int signals = FeatureSpace.SIGNALS;
        int[] positions = new int[signals + words.length + characters.length];
        float[] values = Arrays.copyOf(Signals.of(tokens, hits, clean), positions.length);
        Arrays.setAll(positions, at -> at);
        float wordScale = scale(words, WORD_WEIGHT, rarity);
        float characterScale = scale(characters, CHARACTER_WEIGHT, rarity);
        int used = signals;
        for (int word = 0, character = 0; word < words.length || character < characters.length; ) {
            int bucket = Math.min(at(words, word), at(characters, character));
            float scale = 0;
            if (at(words, word) == bucket) {
                scale += wordScale;
                word++;
            }
            if (at(characters, character) == bucket) {
                scale += characterScale;
                character++;
            }
            if (rarity[bucket] > 0) {
                positions[used] = FeatureSpace.FIRST_BUCKET + bucket;
                values[used++] = rarity[bucket] * scale;
            }
        }
        return new Features(Arrays.copyOf(positions, used), Arrays.copyOf(values, used));
    }

    private static int at(int[] buckets, int index) {
        return index < buckets.length ? buckets[index] : Integer.MAX_VALUE;
    }

    /** Makes the squares of a group's values add up to the square of its weight. */
    private static float scale(int[] buckets, float weight, float[] rarity) {
        double square = 0;
        for (int bucket : buckets) {
            square += rarity[bucket] * rarity[bucket];
        }
        return square == 0 ? 0 : (float) (weight / Math.sqrt(square));
    }

    /** The distinct buckets of the message's n-grams. */
    public int[] buckets() {
        return IntStream.concat(Arrays.stream(words), Arrays.stream(characters))
                .distinct()
                .toArray();
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

package app.signalbox.server.triage.embedded;

import java.util.Arrays;

/**
 * A message as numbers: parallel arrays of positions in the {@link FeatureSpace} and their values, positions
 * ascending and without repetition.
 */
@SuppressWarnings("ArrayRecordComponent") // compared and hashed by nobody; a copy per message would cost
public record Features(int[] positions, float[] values) {

    private static final float EMBEDDING_WEIGHT = 4;

    /** Features that were read off the words, and the vector of the message between signals and n-grams. */
    public Features with(float[] embedding) {
        int signals = FeatureSpace.SIGNALS;
        int both = signals + FeatureSpace.EMBEDDING;
        int grams = positions.length - signals;
        int[] allPositions = Arrays.copyOf(positions, both + grams);
        float[] allValues = Arrays.copyOf(values, both + grams);
        for (int at = 0; at < FeatureSpace.EMBEDDING; at++) {
            allPositions[signals + at] = signals + at;
            allValues[signals + at] = EMBEDDING_WEIGHT * embedding[at];
        }
        System.arraycopy(positions, signals, allPositions, both, grams);
        System.arraycopy(values, signals, allValues, both, grams);
        return new Features(allPositions, allValues);
    }
}

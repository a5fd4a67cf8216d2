package app.signalbox.server.triage.embedded;

/**
 * Between which numbers activations lie at one place of the model, and so how they fit in a byte.
 *
 * @param low at most 0
 * @param high above 0
 */
public record ActivationRange(float low, float high) {

    private static final int STEPS = 255;

    public ActivationRange {
        if (low > 0 || high <= 0) {
            throw new IllegalArgumentException("Not a range around 0: " + low + " to " + high);
        }
    }

    float scale() {
        return (high - low) / STEPS;
    }

    /** The unsigned byte that stands for 0. */
    byte zero() {
        return (byte) Math.round(-low / scale());
    }
}

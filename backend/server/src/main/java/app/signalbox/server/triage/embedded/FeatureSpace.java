package app.signalbox.server.triage.embedded;

/** Where each kind of feature lies: hand-made signals first, then the embedding, then hashed n-grams. */
public final class FeatureSpace {

    /** Hand-made signals: counts of cues, marks, shape. */
    public static final int SIGNALS = 64;

    /** Numbers of the sentence embedding. */
    public static final int EMBEDDING = 384;

    /** Position of the first hashed n-gram. */
    public static final int FIRST_BUCKET = SIGNALS + EMBEDDING;

    /** Buckets that n-grams are hashed into, a power of two. */
    public static final int BUCKETS = 1 << 18;

    /** Size of the whole space. */
    public static final int SIZE = FIRST_BUCKET + BUCKETS;

    private FeatureSpace() {}
}

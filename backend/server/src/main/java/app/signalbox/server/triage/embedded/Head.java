package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.Brief.Scoring;

/** One trained question, and where its answers lie among all outputs. */
public enum Head {
    /** Softmax over {@code Intent}. */
    INTENT(0, 6),
    /** One yes or no for each {@code Intent}: is it present, first or second? */
    PRESENT_INTENTS(6, 6),
    /** Softmax over {@code Sentiment}. */
    SENTIMENT(12, 3),
    /** Softmax over {@code Urgency}. */
    URGENCY(15, 4),
    /** Yes or no. */
    OFFENSIVE(19, 1),
    /** Lead score as a share of 100. */
    LEAD_SCORE(20, 1);

    /** Outputs of all heads together. */
    public static final int OUTPUTS = 21;

    private final int first;
    private final int count;

    Head(int first, int count) {
        this.first = first;
        this.count = count;
    }

    /** How many outputs may be computed; the lead score is the last one, so that it can be left out. */
    static int outputs(Scoring scoring) {
        return switch (scoring) {
            case ALLOWED -> OUTPUTS;
            case FORBIDDEN -> LEAD_SCORE.first;
        };
    }

    /** Position of the first output. */
    public int first() {
        return first;
    }

    /** How many outputs. */
    public int count() {
        return count;
    }

    /** Whether the outputs exclude one another. */
    public boolean isExclusive() {
        return this == INTENT || this == SENTIMENT || this == URGENCY;
    }

    /** This head's probabilities out of the logits of all. */
    public double[] probabilities(float[] logits) {
        double[] own = new double[count];
        double sum = 0;
        double top = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < count; at++) {
            top = Math.max(top, logits[first + at]);
        }
        for (int at = 0; at < count; at++) {
            double logit = logits[first + at];
            own[at] = isExclusive() ? Math.exp(logit - top) : 1 / (1 + Math.exp(-logit));
            sum += own[at];
        }
        for (int at = 0; at < count && isExclusive(); at++) {
            own[at] /= sum;
        }
        return own;
    }
}

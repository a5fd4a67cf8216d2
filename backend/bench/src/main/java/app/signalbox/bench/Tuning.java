package app.signalbox.bench;

import app.signalbox.server.triage.embedded.Head;

/** What was chosen by measurement, see decision 0003. */
final class Tuning {

    /** How much rare answers are favoured: 0 not at all, 1 until all answers weigh the same. */
    static final double BALANCE = 0.5;

    private Tuning() {}

    /** Strength of the quadratic penalty. */
    static double penalty(Head head) {
        return switch (head) {
            case SENTIMENT -> 3e-3;
            case INTENT -> 1.5e-3;
            case PRESENT_INTENTS, URGENCY, LEAD_SCORE -> 1e-3;
            case OFFENSIVE -> 3e-4;
        };
    }
}

package app.signalbox.bench;

import app.signalbox.server.triage.embedded.Head;

/** What was chosen by measurement, see decision 0003. */
final class Tuning {

    static final double BALANCE = Double.parseDouble(System.getProperty("bal", "0.5"));

    private Tuning() {}

    static double penalty(Head head) {
        return Double.parseDouble(System.getProperty("pen", "3e-4"));
    }
}

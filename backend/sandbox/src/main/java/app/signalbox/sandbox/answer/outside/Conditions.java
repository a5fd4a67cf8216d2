package app.signalbox.sandbox.answer.outside;

import java.time.Duration;

/**
 * How well a network answers.
 *
 * @param latency added to each answer
 * @param serverErrorPercent of requests refused with a 5xx before anything happened
 * @param lostAnswerPercent of requests that take effect without an orderly answer
 * @param outage whether it refuses everything with a 503
 */
public record Conditions(Duration latency, int serverErrorPercent, int lostAnswerPercent, boolean outage) {

    public Conditions {
        if (latency.isNegative() || isNoPercentage(serverErrorPercent) || isNoPercentage(lostAnswerPercent)) {
            throw new IllegalArgumentException("A latency is not negative, percentages lie between 0 and 100.");
        }
    }

    /** Answers at once and without faults. */
    public static Conditions fair() {
        return new Conditions(Duration.ZERO, 0, 0, false);
    }

    public Conditions withLatency(Duration newLatency) {
        return new Conditions(newLatency, serverErrorPercent, lostAnswerPercent, outage);
    }

    public Conditions withServerErrorPercent(int percent) {
        return new Conditions(latency, percent, lostAnswerPercent, outage);
    }

    public Conditions withLostAnswerPercent(int percent) {
        return new Conditions(latency, serverErrorPercent, percent, outage);
    }

    public Conditions withOutage() {
        return new Conditions(latency, serverErrorPercent, lostAnswerPercent, true);
    }

    private static boolean isNoPercentage(int percent) {
        return percent < 0 || percent > 100;
    }
}

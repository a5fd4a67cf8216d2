package app.signalbox.server.intake.health;

import app.signalbox.server.kernel.WrittenDate;
import java.time.Instant;

/**
 * How an account's silence compares to the same hours of the weeks before.
 *
 * @param since when a webhook last told of the account
 * @param weeks how many weeks before can be compared, at most four
 * @param least the smallest number of events in the same hours of one of these weeks
 * @param usual the average number
 */
record Silence(Instant since, int weeks, long least, double usual) {

    /** Two weeks in a row may have been special, fewer surely were. */
    private static final int WEEKS_NEEDED = 2;

    /** Few messages stay away by chance; five on average and none now happens by chance once in 150 times. */
    private static final double EVENTS_NEEDED = 5;

    /** True if something came in these hours in every week, and not little. */
    boolean isSuspicious() {
        return weeks >= WEEKS_NEEDED && least >= 1 && usual >= EVENTS_NEEDED;
    }

    String sentence() {
        return "Nothing has come in since " + WrittenDate.moment(since) + ". In the same hours of the last " + weeks
                + " weeks it was " + Math.round(usual) + " events on average and never fewer than " + least + ".";
    }
}

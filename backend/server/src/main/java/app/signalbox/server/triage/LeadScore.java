package app.signalbox.server.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely the writer is to become a customer if a sales rep answers now.
 *
 * @param score 0 to 100: below 40 faint, below 70 interest without timing or budget, above it explicit intent
 * @param low lower end of the interval that holds a person's own score in eight of ten cases
 * @param high upper end of that interval
 * @param reasons sentences that quote the words the score comes from
 */
public record LeadScore(int score, int low, int high, List<String> reasons) {

    /** Below it a score is noise, and nobody needs to be told. */
    private static final int WORTH_TELLING = 20;

    public LeadScore {
        if (low < 0 || score < low || high < score || high > 100) {
            throw new IllegalArgumentException("Not an interval around a score: " + low + " " + score + " " + high);
        }
        reasons = List.copyOf(reasons);
    }

    static boolean isWorthTelling(@Nullable Integer score) {
        return score != null && score >= WORTH_TELLING;
    }
}

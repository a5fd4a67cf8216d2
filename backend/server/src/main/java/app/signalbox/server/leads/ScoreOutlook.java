package app.signalbox.server.leads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how sure a score is and what would change it, from what speaks for it now. */
final class ScoreOutlook {

    private static final String EMBEDDED = "embedded";
    private static final int MOST_REASONS = 3;
    private static final int EXPLICIT = 70;
    private static final int FAINT = 40;

    /** What the engine listens for, by how its reasons begin, and what would let it hear that. */
    private static final Map<String, String> SIGNS = Map.of(
            "Asks about the price", "Asking for a price would raise it.",
            "Shows intent to buy", "Saying that they want to buy or book would raise it.",
            "Names terms", "Naming a date, terms or a way to be reached would raise it.",
            "Names an amount", "Naming an amount would raise it.");

    private ScoreOutlook() {}

    static List<String> of(Lead lead, @Nullable String engine) {
        List<String> outlook = new ArrayList<>();
        if (lead.scoreLow() < lead.scoreHigh()) {
            outlook.add("A person's own score lies between " + lead.scoreLow() + " and " + lead.scoreHigh()
                    + " in eight of ten cases.");
        }
        outlook.add(band(lead.score()));
        if (EMBEDDED.equals(engine) && lead.reasons().size() < MOST_REASONS) {
            SIGNS.entrySet().stream()
                    .filter(sign -> lead.reasons().stream().noneMatch(reason -> reason.startsWith(sign.getKey())))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .forEach(outlook::add);
        }
        outlook.add("Your own score counts at once, and teaches the next ones.");
        return outlook;
    }

    private static String band(int score) {
        if (score >= EXPLICIT) {
            return "From 70 on the words show explicit intent.";
        }
        return score >= FAINT ? "Below 70 there is interest without timing or budget." : "Below 40 interest is faint.";
    }
}

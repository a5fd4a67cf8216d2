package app.signalbox.contract.leads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead with all that belongs to it.
 *
 * @param quote the words that the score was read from, absent where they are gone
 * @param outlook sentences on how sure the score is and what would change it
 * @param history moves between stages, the last first, at most 200
 */
public record LeadDetail(
        LeadView lead, @Nullable String quote, List<String> outlook, LeadBasis basis, List<LeadMove> history) {

    public LeadDetail {
        outlook = List.copyOf(outlook);
        history = List.copyOf(history);
    }
}

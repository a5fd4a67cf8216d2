package app.signalbox.contract.leads;

import java.util.List;

/**
 * A stage of the board.
 *
 * @param count how many leads stand there
 * @param leads the best of them, at most as many as were asked for
 */
public record LeadColumn(LeadStage stage, long count, List<LeadView> leads) {

    public LeadColumn {
        leads = List.copyOf(leads);
    }
}

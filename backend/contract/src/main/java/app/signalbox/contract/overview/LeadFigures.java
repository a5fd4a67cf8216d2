package app.signalbox.contract.overview;

import java.util.List;

/**
 * What became of leads.
 *
 * @param found captured in the period
 * @param won moved to won in the period and still there
 * @param lost moved to lost in the period and still there
 * @param wonValue what the won ones are worth, by currency
 */
public record LeadFigures(long found, long won, long lost, List<MoneySum> wonValue) {

    public LeadFigures {
        wonValue = List.copyOf(wonValue);
    }
}

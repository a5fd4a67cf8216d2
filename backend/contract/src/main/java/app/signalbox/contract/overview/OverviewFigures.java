package app.signalbox.contract.overview;

import java.util.List;

/**
 * What was counted over a period.
 *
 * @param conversations how many began
 * @param networks the same by network; those without any are absent
 * @param intents the same by what people want; those without any are absent
 * @param firstResponse from the first message to our first answer, of conversations that began in the period
 * @param resolution from the first message to the resolution, of conversations that were resolved in the period
 * @param costs by currency
 */
public record OverviewFigures(
        long conversations,
        List<NetworkVolume> networks,
        List<IntentVolume> intents,
        ResponseTime firstResponse,
        ResponseTime resolution,
        AnswerFigures answers,
        LeadFigures leads,
        List<CostFigures> costs) {

    public OverviewFigures {
        networks = List.copyOf(networks);
        intents = List.copyOf(intents);
        costs = List.copyOf(costs);
    }
}

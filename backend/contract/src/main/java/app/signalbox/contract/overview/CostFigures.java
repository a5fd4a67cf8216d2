package app.signalbox.contract.overview;

/**
 * What models and platforms cost.
 *
 * @param currency ISO 4217
 * @param modelMicros calls of models, in millionths of the currency
 * @param platformMicros what networks charged
 */
public record CostFigures(String currency, long modelMicros, long platformMicros) {}

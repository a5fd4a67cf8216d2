package app.signalbox.server.cost;

import app.signalbox.contract.cost.CostPurpose;

/**
 * What one purpose cost over some days.
 *
 * @param currency ISO 4217
 * @param micros in millionths of the currency
 */
public record PurposeSum(CostPurpose purpose, String currency, long micros) {}

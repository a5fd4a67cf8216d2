package app.signalbox.contract.cost;

/**
 * How hard a tenant may use models, in each process.
 *
 * @param concurrentCalls calls under way at the same time
 * @param callsPerMinute calls begun within any sixty seconds
 */
public record QuotaView(int concurrentCalls, int callsPerMinute) {}

package app.signalbox.contract.operations;

/**
 * A circuit breaker.
 *
 * @param kind {@code model} or {@code account}
 * @param name the endpoint and model, or the channel and account
 * @param state {@code closed}, {@code open} or {@code half_open}
 * @param failurePercent of the latest calls, -1 while there are too few
 */
public record BreakerView(String kind, String name, String state, double failurePercent) {}

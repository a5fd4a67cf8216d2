package app.signalbox.contract.cost;

import org.jspecify.annotations.Nullable;

/** Sets a tenant's quota; what is absent is the deployment's. Both are 0 to 100,000, and 0 allows no calls. */
public record SetQuota(
        @Nullable Integer concurrentCalls, @Nullable Integer callsPerMinute) {}

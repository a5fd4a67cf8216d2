package app.signalbox.server.intake;

import java.util.List;

/**
 * Brings events into a tenant's tables. Called inside the tenant's transaction; the same event may come again after
 * a replay, and any order must lead to the same state.
 */
public interface ProviderEventApplier {

    /** Applies a chunk of at most a few hundred events, in order of arrival. */
    void apply(List<ArrivedEvent> chunk);
}

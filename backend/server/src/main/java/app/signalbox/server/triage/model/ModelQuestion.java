package app.signalbox.server.triage.model;

import app.signalbox.server.triage.model.ModelRun.TokenCount;

/** A question that is ready to be asked: what leaves is decided, and what it can cost is known. */
public interface ModelQuestion<T> {

    /**
     * The most tokens that an answer can be charged, so that what was reserved is never exceeded. What was used stands
     * in the run afterwards. Where a question ran into its time limit, the endpoint may have charged what nobody saw:
     * whoever wants to be safe settles such a question with all of this.
     */
    TokenCount atMost();

    /** Asks, retries included, within the time limit; outside of any transaction. */
    ModelOutcome<T> ask();
}

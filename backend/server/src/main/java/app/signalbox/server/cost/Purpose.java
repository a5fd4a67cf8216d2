package app.signalbox.server.cost;

import app.signalbox.contract.cost.CostPurpose;

/**
 * What something is used for: the line of the cost report that it counts in.
 *
 * @param agent the agent that asks, such as {@code classify}; empty for fees of platforms
 * @param item the model, engine or fee, as the price book names it
 */
public record Purpose(CostPurpose kind, String agent, String item) {

    /** A call of a model for an agent. */
    public static Purpose model(String agent, String model) {
        return new Purpose(CostPurpose.MODEL, agent, model);
    }

    /** An answer that an engine in process gave to an agent. */
    public static Purpose embedded(String agent, String engine) {
        return new Purpose(CostPurpose.AGENT, agent, engine);
    }

    /** An answer of a model that is served to an agent again. */
    public static Purpose cache(String agent, String model) {
        return new Purpose(CostPurpose.CACHE, agent, model);
    }

    /** An event or a call that a network charges for. */
    public static Purpose fee(String event) {
        return new Purpose(CostPurpose.PLATFORM_FEE, "", event);
    }
}

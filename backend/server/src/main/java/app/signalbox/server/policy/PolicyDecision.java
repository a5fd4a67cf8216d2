package app.signalbox.server.policy;

/** The answer of the rules. */
public sealed interface PolicyDecision {

    /** Nothing forbids it. */
    record Allowed() implements PolicyDecision {}

    /**
     * A rule forbids it.
     *
     * @param ruleId stable id of the rule
     * @param reason a sentence that a person can act on
     * @param source address of the clause
     */
    record Refused(String ruleId, String reason, String source) implements PolicyDecision {}
}

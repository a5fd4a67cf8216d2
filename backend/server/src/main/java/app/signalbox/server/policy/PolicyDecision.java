package app.signalbox.server.policy;

import java.util.List;

/** The answer of the rules. */
public sealed interface PolicyDecision {

    /**
     * Nothing forbids it.
     *
     * @param obligations what has to be done along with it, each once, in the order of the rules
     */
    record Allowed(List<Obligation> obligations) implements PolicyDecision {

        public Allowed {
            obligations = List.copyOf(obligations);
        }

        /** Nothing forbids it, and nothing has to be done along with it. */
        public Allowed() {
            this(List.of());
        }
    }

    /**
     * A rule forbids it.
     *
     * @param ruleId stable id of the rule
     * @param reason a sentence that a person can act on
     * @param source address of the clause
     */
    record Refused(String ruleId, String reason, String source) implements PolicyDecision {}
}

package app.signalbox.contract.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules answered.
 *
 * @param verdict {@code allowed} or {@code refused}
 * @param obligations what had to be done along with it, in lower case
 * @param ruleId the rule that refused, absent where it was allowed
 */
public record PolicyOutcome(
        String verdict, List<String> obligations, @Nullable String ruleId) {

    public PolicyOutcome {
        obligations = List.copyOf(obligations);
    }
}

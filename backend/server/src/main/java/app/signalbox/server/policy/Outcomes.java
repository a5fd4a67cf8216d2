package app.signalbox.server.policy;

import app.signalbox.contract.policy.PolicyOutcome;
import java.util.List;

/** Decisions as they are kept and shown. */
final class Outcomes {

    private Outcomes() {}

    static PolicyOutcome of(PolicyDecision decision) {
        return switch (decision) {
            case PolicyDecision.Allowed(List<Obligation> obligations) ->
                new PolicyOutcome("allowed", obligations.stream().map(Words::of).toList(), null);
            case PolicyDecision.Refused refused -> new PolicyOutcome("refused", List.of(), refused.ruleId());
        };
    }
}

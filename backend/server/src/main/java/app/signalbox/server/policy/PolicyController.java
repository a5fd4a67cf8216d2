package app.signalbox.server.policy;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.policy.PolicyApi;
import app.signalbox.contract.policy.PolicyDecisionView;
import app.signalbox.contract.policy.ReplayReport;
import app.signalbox.contract.policy.ReplayRules;
import app.signalbox.contract.policy.RuleBookView;
import app.signalbox.server.web.PageLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PolicyController implements PolicyApi {

    private static final Duration A_MONTH = Duration.ofDays(31);

    private final PlatformRules rules;
    private final PolicyDecisions decisions;
    private final PolicyReplay replay;
    private final Clock clock;

    PolicyController(PlatformRules rules, PolicyDecisions decisions, PolicyReplay replay, Clock clock) {
        this.rules = rules;
        this.decisions = decisions;
        this.replay = replay;
        this.clock = clock;
    }

    @Override
    public RuleBookView rules() {
        return rules.document();
    }

    @Override
    public Page<PolicyDecisionView> decisions(
            String slug, @Nullable String ruleId, @Nullable String cursor, @Nullable Integer limit) {
        return decisions.list(ruleId, cursor, PageLimit.of(limit).rows());
    }

    @Override
    public ReplayReport replay(String slug, ReplayRules asked) {
        if (asked.book() == null) {
            throw new InvalidRuleBookException(
                    "The field \"book\" is missing. Give the rules to decide by, as /api/v1/policy/rules shows them.");
        }
        Instant to = Objects.requireNonNullElseGet(asked.to(), clock::instant);
        Instant from = Objects.requireNonNullElseGet(asked.from(), () -> to.minus(A_MONTH));
        return replay.replay(RuleBook.of(asked.book()), from, to);
    }
}

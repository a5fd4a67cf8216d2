package app.signalbox.server.policy;

import app.signalbox.contract.policy.PolicyOutcome;
import app.signalbox.contract.policy.ReplayDifference;
import app.signalbox.contract.policy.ReplayReport;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides again, by other rules, what was decided for the bound tenant. Changes nothing. */
@Service
public class PolicyReplay {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_SHOWN = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final PolicyDecisionRows rows;

    PolicyReplay(PolicyDecisionRows rows) {
        this.rows = rows;
    }

    /**
     * What would differ under other rules.
     *
     * @param from the first instant that is asked about
     * @param to the first one that isn't
     * @throws InvalidReplayException if the span has no length
     */
    @PreAuthorize("@access.may('READ_COMPLETENESS')")
    @Transactional(readOnly = true)
    public ReplayReport replay(RuleBook changed, Instant from, Instant to) {
        CurrentTenant.get();
        if (!from.isBefore(to)) {
            throw new InvalidReplayException("\"from\" must be before \"to\". Correct one of them.");
        }
        long decided = 0;
        long different = 0;
        List<ReplayDifference> shown = new ArrayList<>();
        List<KeptDecision> page = rows.following(from, FIRST, to, AT_ONCE);
        while (!page.isEmpty()) {
            decided += page.size();
            List<ReplayDifference> found = differences(changed, page);
            different += found.size();
            found.stream().limit(MOST_SHOWN - shown.size()).forEach(shown::add);
            KeptDecision last = page.getLast();
            page = rows.following(last.decidedAt(), last.id(), to, AT_ONCE);
        }
        return new ReplayReport(changed.version(), decided, different, shown);
    }

    private static List<ReplayDifference> differences(RuleBook changed, List<KeptDecision> page) {
        return page.stream().flatMap(kept -> difference(changed, kept).stream()).toList();
    }

    private static Optional<ReplayDifference> difference(RuleBook changed, KeptDecision kept) {
        PolicyDecision again = changed.decide(kept.action(), KeptFacts.read(kept.facts()));
        PolicyOutcome after = Outcomes.of(again);
        return after.equals(kept.outcome())
                ? Optional.empty()
                : Optional.of(new ReplayDifference(
                        kept.id(),
                        Words.of(kept.action()),
                        kept.subjectId(),
                        kept.decidedAt(),
                        kept.outcome(),
                        after,
                        again instanceof PolicyDecision.Refused refused ? refused.reason() : null));
    }
}

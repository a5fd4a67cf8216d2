package app.signalbox.server.policy;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.policy.PolicyDecisionView;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's decisions that changed something: what was held back, and what went out. */
@Service
public class PolicyDecisions {

    private static final String NOTHING_TIME = "infinity";
    private static final String NOTHING_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final PolicyDecisionRows rows;
    private final PlatformRules rules;
    private final Clock clock;

    PolicyDecisions(PolicyDecisionRows rows, PlatformRules rules, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is to be kept of one decision.
     *
     * @param subjectId the message, conversation or contact it was about
     */
    public record Decided(Action action, UUID subjectId, Facts facts, PolicyDecision decision) {}

    /** Keeps a decision of the current rules along with what it changed, in the transaction that is running. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Action action, UUID subjectId, Facts facts, PolicyDecision decision) {
        keep(List.of(new Decided(action, subjectId, facts, decision)));
    }

    /** Keeps several decisions of the current rules, in the transaction that is running. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<Decided> decisions) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String edition = rules.book().version();
        if (!decisions.isEmpty()) {
            rows.add(decisions.stream()
                    .map(one -> new KeptDecision(
                            TimeOrderedId.next(clock),
                            one.action(),
                            one.subjectId(),
                            KeptFacts.write(one.facts()),
                            Outcomes.of(one.decision()),
                            edition,
                            now))
                    .toList());
        }
    }

    /**
     * A page of decisions, the last one first.
     *
     * @param ruleId only refusals by this rule, null for all decisions
     * @param cursor {@code nextCursor} of the page before, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('READ_COMPLETENESS')")
    @Transactional(readOnly = true)
    public Page<PolicyDecisionView> list(@Nullable String ruleId, @Nullable String cursor, int limit) {
        CurrentTenant.get();
        PageLimit size = new PageLimit(limit);
        String rule = ruleId == null || ruleId.isBlank() ? null : ruleId;
        List<KeptDecision> found = cursor == null || cursor.isBlank()
                ? rows.page(rule, NOTHING_TIME, NOTHING_ID, size.andOneMore())
                : pageBehind(rule, Cursor.parse(cursor, 2), size);
        boolean more = found.size() > size.rows();
        List<KeptDecision> page = more ? found.subList(0, size.rows()) : found;
        String next = more
                ? Cursor.behind(page.getLast().decidedAt(), page.getLast().id()).text()
                : null;
        return new Page<>(page.stream().map(this::view).toList(), next);
    }

    private List<KeptDecision> pageBehind(@Nullable String rule, Cursor cursor, PageLimit size) {
        return rows.page(rule, cursor.instant(0).toString(), cursor.id(1).toString(), size.andOneMore());
    }

    private PolicyDecisionView view(KeptDecision kept) {
        Optional<Rule> rule = Optional.ofNullable(kept.outcome().ruleId()).flatMap(rules.book()::find);
        return new PolicyDecisionView(
                kept.id(),
                Words.of(kept.action()),
                kept.subjectId(),
                KeptFacts.shown(kept.facts()),
                kept.outcome(),
                rule.map(Rule::reason).orElse(null),
                rule.map(Rule::source).orElse(null),
                kept.ruleBook(),
                kept.decidedAt());
    }
}

package app.signalbox.server.rules;

import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.rules.RuleEffect;
import app.signalbox.contract.rules.RuleTrial;
import app.signalbox.contract.rules.RuleUndone;
import app.signalbox.contract.rules.RuleVersion;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.contract.rules.TryRule;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.OperatorNames;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.identity.TenantOperators;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import app.signalbox.server.inbox.desk.DeskActs;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.OpeningHours;
import app.signalbox.server.web.PageLimit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the bound tenant lets happen by itself. Not inside a transaction: names of operators and business hours are out
 * of a tenant's reach.
 */
@Service
public class Rules {

    private static final int AT_ONCE = 500;

    private final RuleBook book;
    private final RuleCheck check;
    private final Trials trials;
    private final EffectLog log;
    private final DeskActs desk;
    private final OpeningHours hours;
    private final TenantOperators operators;
    private final OperatorNames names;
    private final Access access;

    Rules(
            RuleBook book,
            RuleCheck check,
            Trials trials,
            EffectLog log,
            DeskActs desk,
            OpeningHours hours,
            TenantOperators operators,
            OperatorNames names,
            Access access) {
        this.book = book;
        this.check = check;
        this.trials = trials;
        this.log = log;
        this.desk = desk;
        this.hours = hours;
        this.operators = operators;
        this.names = names;
        this.access = access;
    }

    /** All in their order. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<RuleView> list() {
        CurrentTenant.get();
        return book.list();
    }

    /**
     * One rule.
     *
     * @throws UnknownRuleException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public RuleView get(UUID id) {
        return book.get(id);
    }

    /**
     * Adds a rule behind the others, switched off.
     *
     * @throws InvalidRuleException if it says something that can't be done
     * @throws app.signalbox.server.inbox.InvalidFilterException if nobody could read its condition
     * @throws app.signalbox.server.inbox.desk.InvalidDeskActException if one of its actions can't be done
     * @throws RuleNameTakenException if there is one of this name
     */
    @PreAuthorize("@access.may('ANSWER')")
    public RuleView add(WriteRule rule) {
        return book.add(read(rule), writer());
    }

    /**
     * Writes a rule anew, as its next version; see {@link #add}. It stays on or off.
     *
     * @throws UnknownRuleException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    public RuleView change(UUID id, WriteRule rule) {
        WriteRule read = read(rule);
        return book.change(id, read, writer(), trials.limit(read, opening()));
    }

    /** Removes a rule. What it did stays done. */
    @PreAuthorize("@access.may('ANSWER')")
    public void remove(UUID id) {
        book.remove(id);
    }

    /** Lets a rule act on what comes from now on, also one that has paused. */
    @PreAuthorize("@access.may('ANSWER')")
    public RuleView switchOn(UUID id) {
        return book.switchOn(id, trials.limit(book.get(id).definition(), opening()));
    }

    /** Lets a rule act no more. */
    @PreAuthorize("@access.may('ANSWER')")
    public RuleView switchOff(UUID id) {
        return book.switchOff(id);
    }

    /** Puts a rule at another place, counted from 1. */
    @PreAuthorize("@access.may('ANSWER')")
    public List<RuleView> move(UUID id, int place) {
        return book.move(id, place);
    }

    /** What a rule would have done in the last 30 days; see {@link #add}. */
    @PreAuthorize("@access.may('ANSWER')")
    public RuleTrial trial(TryRule rule) {
        return trials.of(read(rule.definition()), rule.ruleId(), opening());
    }

    /** Its versions, the latest first. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<RuleVersion> versions(UUID id) {
        return book.versions(id);
    }

    /**
     * What it did, the latest first.
     *
     * @param cursor {@code nextCursor} of the page before, null for the first
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public Page<RuleEffect> effects(UUID id, @Nullable String cursor, int limit) {
        return log.page(book.get(id).id(), cursor, new PageLimit(limit));
    }

    /**
     * Takes back what a rule did once, as far as it still stands.
     *
     * @throws UnknownEffectException if it did no such thing
     */
    @PreAuthorize("@access.may('ANSWER')")
    public RuleUndone undo(UUID id, UUID effect) {
        RuleView rule = book.get(id);
        return undo(rule, List.of(log.get(id, effect)), false);
    }

    /** Takes back what a rule did since a moment, as far as it still stands, the latest first. */
    @PreAuthorize("@access.may('ANSWER')")
    public RuleUndone undoSince(UUID id, @Nullable Instant since) {
        if (since == null) {
            throw new InvalidRuleException("Say since when, as an instant such as 2026-03-02T09:00:00Z.");
        }
        RuleView rule = book.get(id);
        List<EffectRows.Effect> found = log.since(id, since, AT_ONCE + 1);
        return undo(rule, found.stream().limit(AT_ONCE).toList(), found.size() > AT_ONCE);
    }

    private RuleUndone undo(RuleView rule, List<EffectRows.Effect> effects, boolean more) {
        int undone = 0;
        int kept = 0;
        for (EffectRows.Effect effect : effects) {
            for (UUID act : effect.actIds().reversed()) {
                DeskActView view = desk.undo(act);
                undone += view.undone();
                kept += view.kept();
            }
        }
        log.undone(rule.definition().name(), effects);
        return new RuleUndone(undone, kept, more);
    }

    private WriteRule read(WriteRule rule) {
        return check.read(rule, candidates());
    }

    private List<TenantOperator> candidates() {
        return operators.thatMay(Permission.ANSWER, CurrentTenant.get());
    }

    private Opening opening() {
        return new Opening(hours.get());
    }

    private RuleRows.Writer writer() {
        return access.operatorId()
                .map(id -> new RuleRows.Writer(id, names.of(List.of(id)).get(id)))
                .orElse(new RuleRows.Writer(null, null));
    }
}

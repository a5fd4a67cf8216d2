package app.signalbox.server.rules;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.rules.RuleState;
import app.signalbox.contract.rules.RuleVersion;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.inbox.Occasions;
import app.signalbox.server.kernel.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's rules as they are written down; each change in one transaction with its audit entry. */
@Service
class RuleBook {

    private static final int MOST = 100;
    private static final UUID NONE = new UUID(0, 0);

    private final RuleRows rows;
    private final RuleWatch watch;
    private final Occasions occasions;
    private final AuditTrail trail;
    private final RuleSettings settings;
    private final Clock clock;

    RuleBook(
            RuleRows rows, RuleWatch watch, Occasions occasions, AuditTrail trail, RuleSettings settings, Clock clock) {
        this.rows = rows;
        this.watch = watch;
        this.occasions = occasions;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<RuleView> list() {
        return rows.list();
    }

    @Transactional(readOnly = true)
    RuleView get(UUID id) {
        return rows.find(id).orElseThrow(() -> new UnknownRuleException(id));
    }

    /** Those that are on, in their order. */
    @Transactional(readOnly = true)
    List<Rule> on() {
        return rows.on();
    }

    @Transactional(readOnly = true)
    List<RuleVersion> versions(UUID id) {
        return rows.versions(get(id).id());
    }

    @Transactional
    RuleView add(WriteRule definition, RuleRows.Writer writer) {
        if (rows.count() >= MOST) {
            throw new InvalidRuleException("A brand has at most " + MOST + " rules. Remove one, or let one do more.");
        }
        refuseTaken(definition.name(), NONE);
        UUID id = TimeOrderedId.next(clock);
        rows.add(id);
        rows.write(id, definition, writer);
        trail.record(AuditAction.RULE_WRITTEN, definition.name(), "version 1");
        return get(id);
    }

    /** @param limitPerHour holds if the rule is on */
    @Transactional
    RuleView change(UUID id, WriteRule definition, RuleRows.Writer writer, int limitPerHour) {
        Rule before = lock(id);
        refuseTaken(definition.name(), id);
        rows.write(id, definition, writer);
        if (before.state() == RuleState.ON) {
            act(id, limitPerHour);
        }
        trail.record(AuditAction.RULE_WRITTEN, definition.name(), "version " + (before.version() + 1));
        return get(id);
    }

    @Transactional
    void remove(UUID id) {
        Rule rule = lock(id);
        rows.rest(id, "removed", null);
        watch();
        trail.record(AuditAction.RULE_REMOVED, rule.name(), null);
    }

    @Transactional
    RuleView switchOn(UUID id, int limitPerHour) {
        Rule rule = lock(id);
        if (rule.state() != RuleState.ON) {
            act(id, limitPerHour);
            trail.record(AuditAction.RULE_SWITCHED_ON, rule.name(), "version " + rule.version());
        }
        return get(id);
    }

    @Transactional
    RuleView switchOff(UUID id) {
        Rule rule = lock(id);
        if (rule.state() != RuleState.OFF) {
            rest(rule, RuleState.OFF, null);
        }
        return get(id);
    }

    @Transactional
    List<RuleView> move(UUID id, int place) {
        lock(id);
        List<UUID> order =
                new ArrayList<>(rows.list().stream().map(RuleView::id).toList());
        order.remove(id);
        order.add(Math.clamp(place - 1, 0, order.size()), id);
        rows.place(order);
        return rows.list();
    }

    /** Switches a rule off by itself, in the caller's transaction. */
    @Transactional
    void pause(Rule rule, String reason) {
        rest(rule, RuleState.PAUSED, reason);
    }

    /** Notes that a rule could not act, and switches it off when that has become too much. */
    @Transactional
    void failed(UUID id, String failure) {
        rows.lock(id).filter(rule -> rule.state() == RuleState.ON).ifPresent(rule -> {
            rows.failed(id, failure);
            int failures = rule.failures() + 1;
            if (failures >= settings.mostFailures()) {
                pause(rule, "It failed " + failures + " times in succession: " + failure);
            }
        });
    }

    /** Says when to look again who waits. */
    @Transactional
    void lookAgain(Instant at) {
        watch(at);
    }

    private void act(UUID id, int limitPerHour) {
        rows.act(id, occasions.latestArrival(), limitPerHour);
        watch();
    }

    private void rest(Rule rule, RuleState state, @Nullable String reason) {
        rows.rest(rule.id(), state.value(), reason);
        watch();
        trail.record(AuditAction.RULE_SWITCHED_OFF, rule.name(), reason);
    }

    private void watch() {
        watch(clock.instant());
    }

    /** What others have just switched is seen only once they are waited for. */
    private void watch(Instant lookAt) {
        watch.hold();
        watch.put(rows.on(), lookAt);
    }

    private Rule lock(UUID id) {
        return rows.lock(id).orElseThrow(() -> new UnknownRuleException(id));
    }

    private void refuseTaken(String name, UUID but) {
        if (rows.isTaken(name, but)) {
            throw new RuleNameTakenException(name);
        }
    }
}

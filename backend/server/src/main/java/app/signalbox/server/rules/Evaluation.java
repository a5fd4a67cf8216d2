package app.signalbox.server.rules;

import app.signalbox.contract.desk.DeskOutcome;
import app.signalbox.contract.rules.RuleState;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import app.signalbox.server.inbox.Occasion;
import app.signalbox.server.inbox.Occasions;
import app.signalbox.server.inbox.desk.RuleActs;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets one rule look at some messages and act, in one transaction: all of it happens once or not at all. */
@Service
class Evaluation {

    /** Messages that come so late are still taken for those of people who wait. */
    private static final Duration LATE = Duration.ofDays(1);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int OVERDUE = 200;

    private final RuleRows rows;
    private final RuleBook book;
    private final EffectRows effects;
    private final Occasions occasions;
    private final RuleActs acts;
    private final RuleSettings settings;
    private final Clock clock;

    Evaluation(
            RuleRows rows,
            RuleBook book,
            EffectRows effects,
            Occasions occasions,
            RuleActs acts,
            RuleSettings settings,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.effects = effects;
        this.occasions = occasions;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What rules stand on that a tenant's transaction can't see.
     *
     * @param operators who may answer
     */
    record Staff(List<TenantOperator> operators, Opening opening) {}

    /** Looks at messages that came in or were read. Returns false, as there are no more. */
    @Transactional
    public boolean look(Rule rule, Collection<UUID> messages, Staff staff) {
        act(rule, occasions.fitting(rule.filter(CurrentTenant.get().timeZone()), rule.kind(), messages), staff);
        return false;
    }

    /** Looks who has waited too long. Returns whether there may be more. */
    @Transactional
    public boolean lookAtWaiting(Rule rule, Staff staff) {
        int minutes = Rule.minutes(rule.definition());
        Duration span = Duration.ofMinutes(minutes);
        Instant now = clock.instant();
        Instant from = later(rule.since(), now.minus(LATE)).minus(span);
        List<Occasion> overdue = occasions.overdue(
                rule.filter(CurrentTenant.get().timeZone()),
                minutes,
                from,
                effects.messages(rule.id(), now.minus(LATE).minus(span)),
                OVERDUE);
        act(rule, overdue, staff);
        return overdue.size() == OVERDUE;
    }

    private void act(Rule seen, List<Occasion> fitting, Staff staff) {
        List<Occasion> all = fitting.stream()
                .filter(one -> staff.opening().allows(seen.hours(), one.at()))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        Optional<Rule> locked =
                rows.lock(seen.id()).filter(rule -> rule.state() == RuleState.ON && rule.version() == seen.version());
        locked.ifPresent(rule -> {
            act(rule, all, staff.operators());
            rows.succeeded(rule.id());
        });
    }

    private void act(Rule rule, List<Occasion> all, List<TenantOperator> operators) {
        Instant now = clock.instant();
        Set<UUID> known =
                effects.known(rule.id(), all.stream().map(Occasion::messageId).toList());
        Set<UUID> rested = effects.conversations(rule.id(), now.minus(settings.rest()));
        Set<UUID> thisHour = effects.conversations(rule.id(), later(rule.since(), now.minus(HOUR)));
        int limit = Objects.requireNonNullElse(rule.limitPerHour(), Integer.MAX_VALUE);
        RuleActs.Hand hand = acts.begin(
                rule.name(),
                rule.definition().actions(),
                operators,
                all.stream().map(Occasion::conversationId).collect(Collectors.toCollection(HashSet::new)));
        for (Occasion one : all) {
            UUID conversation = one.conversationId();
            if (known.contains(one.messageId()) || rested.contains(conversation)) {
                continue;
            }
            if (!thisHour.contains(conversation) && thisHour.size() >= limit) {
                book.pause(rule, tooMuch(rule, limit));
                return;
            }
            if (did(rule, one, hand.on(conversation))) {
                rested.add(conversation);
                thisHour.add(conversation);
            }
        }
    }

    /** What changes nothing and meets no refusal is not worth a word. */
    private boolean did(Rule rule, Occasion upon, List<RuleActs.Deed> deeds) {
        List<UUID> done = deeds.stream()
                .filter(deed -> deed.outcome() == DeskOutcome.DONE)
                .map(RuleActs.Deed::actId)
                .toList();
        String refusals = deeds.stream()
                .map(RuleActs.Deed::reason)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        if (done.isEmpty() && refusals.isEmpty()) {
            return false;
        }
        effects.add(rule, upon, done, refusals.isEmpty() ? null : refusals);
        return true;
    }

    private static String tooMuch(Rule rule, int limit) {
        return rule.definition().mostPerHour() == null
                ? "It would have acted on more than %d conversations within an hour, more than the last 30 days suggest. Look at what it did, and resume it if that is right."
                        .formatted(limit)
                : "It would have acted on more than %d conversations within an hour. Look at what it did, and resume it if that is right."
                        .formatted(limit);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

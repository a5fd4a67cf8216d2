package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.DeskOutcome;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.rules.RuleAction;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import app.signalbox.server.inbox.DeskStates;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What rules do at the desk, in-process only: acts like those of people, one for each conversation. */
@Service
public class RuleActs {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final ActWork work;
    private final ActRows acts;
    private final Orders orders;
    private final SkillRows skills;
    private final DeskStates states;
    private final Clock clock;

    RuleActs(ActWork work, ActRows acts, Orders orders, SkillRows skills, DeskStates states, Clock clock) {
        this.work = work;
        this.acts = acts;
        this.orders = orders;
        this.skills = skills;
        this.states = states;
        this.clock = clock;
    }

    /** What became of one action on one conversation; written down only where it was done. */
    public record Deed(
            UUID actId, DeskOutcome outcome, @Nullable String reason) {}

    /** What an act of a rule did and what became of it. */
    public record Done(RuleAction action, DeskOutcome outcome) {}

    /** The actions of a rule, ready to be done to one conversation after the other within a transaction. */
    public final class Hand {

        private final Maker maker;
        private final List<Order> all;
        private final @Nullable Roster roster;

        private Hand(Maker maker, List<Order> all, @Nullable Roster roster) {
            this.maker = maker;
            this.all = all;
            this.roster = roster;
        }

        /** Does all of them in their order; one that is refused keeps none of the others from being done. */
        public List<Deed> on(UUID conversation) {
            List<Deed> deeds = new ArrayList<>();
            all.forEach(order -> deeds.add(work.once(order, maker, conversation, roster)));
            return deeds;
        }
    }

    /**
     * Reads actions as they are kept: labels and operators by their ids, with names.
     *
     * @param candidates who may answer
     * @throws app.signalbox.server.kernel.DomainException if one can't be done to any conversation
     */
    public List<RuleAction> read(List<RuleAction> actions, List<TenantOperator> candidates) {
        return actions.stream().map(action -> read(action, candidates)).toList();
    }

    /**
     * Takes actions in hand and locks the conversations that they are for.
     *
     * @param rule its name, which the history tells
     * @throws app.signalbox.server.kernel.DomainException if an action can't be done to any conversation any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Hand begin(
            String rule, List<RuleAction> actions, List<TenantOperator> candidates, Collection<UUID> conversations) {
        List<Order> all =
                actions.stream().map(action -> order(action, candidates)).toList();
        boolean picks = actions.stream().anyMatch(RuleActs::picks);
        List<ColleagueView> colleagues = picks ? skills.colleagues(candidates) : List.of();
        states.lock(conversations);
        return new Hand(Maker.rule(rule), all, picks ? new Roster(colleagues) : null);
    }

    /** What these acts did; those that are not there are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Done> done(Collection<UUID> actIds) {
        return acts.done(actIds);
    }

    /** Whether it is left to skills, languages and loads who gets a conversation. */
    public static boolean picks(RuleAction action) {
        return action.verb() == DeskVerb.ASSIGN && Act.RULE.equals(action.value());
    }

    private RuleAction read(RuleAction action, List<TenantOperator> candidates) {
        if (action.verb() == DeskVerb.SNOOZE) {
            return new RuleAction(DeskVerb.SNOOZE, span(action.value()).toString(), null);
        }
        Order order = order(action, candidates);
        return new RuleAction(order.verb(), order.value(), order.valueName());
    }

    private Order order(RuleAction action, List<TenantOperator> candidates) {
        if (action.verb() == DeskVerb.BLOCK || action.verb() == DeskVerb.UNBLOCK) {
            throw new InvalidDeskActException(
                    "A rule blocks and unblocks nobody. Let it put the conversation away as spam instead.");
        }
        if (action.verb() == DeskVerb.ASSIGN && "me".equals(action.value())) {
            throw new InvalidDeskActException("A rule is nobody in particular. Say to whom it assigns.");
        }
        String value = action.verb() == DeskVerb.SNOOZE
                ? clock.instant().plus(span(action.value())).toString()
                : action.value();
        return orders.read(action.verb(), value, candidates);
    }

    private static Duration span(@Nullable String value) {
        try {
            Duration span = Duration.parse(value == null ? "" : value);
            if (span.isPositive() && span.compareTo(LONGEST_SNOOZE) <= 0) {
                return span;
            }
        } catch (DateTimeParseException unreadable) {
            throw badSpan(unreadable);
        }
        throw badSpan(null);
    }

    private static InvalidDeskActException badSpan(@Nullable Exception cause) {
        var refused = new InvalidDeskActException("Say how long to snooze, from a minute to a year, such as PT4H.");
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}

package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.DeskActState;
import app.signalbox.contract.desk.DeskOutcome;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import app.signalbox.server.inbox.DeskState;
import app.signalbox.server.inbox.DeskStates;
import app.signalbox.server.inbox.DeskTargets;
import app.signalbox.server.kernel.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does acts and takes them back, a chunk in each transaction. */
@Service
class ActWork {

    /** So many are done while the operator waits. */
    static final int AT_ONCE = 50;

    private static final int CHUNK = 200;
    private static final int MOST_MATCHING = 100_000;

    private final ActRows acts;
    private final DeskStates states;
    private final DeskTargets matching;
    private final MarkRows marks;
    private final SkillRows skills;
    private final DueWork due;
    private final ActProgress progress;
    private final Clock clock;

    ActWork(
            ActRows acts,
            DeskStates states,
            DeskTargets matching,
            MarkRows marks,
            SkillRows skills,
            DueWork due,
            ActProgress progress,
            Clock clock) {
        this.acts = acts;
        this.states = states;
        this.matching = matching;
        this.marks = marks;
        this.skills = skills;
        this.due = due;
        this.progress = progress;
        this.clock = clock;
    }

    /** Writes an act down, and does it at once if it is small. */
    @Transactional
    Act begin(Order order, Maker maker, List<UUID> conversations, List<TenantOperator> candidates) {
        Act act = act(order, maker, conversations.size());
        acts.add(act, conversations);
        return start(act, candidates);
    }

    /**
     * Writes an act on all that match down, and does it at once if that are few.
     *
     * @throws InvalidDeskActException if that are too many
     */
    @Transactional
    Act beginAll(Order order, Maker maker, Targets targets, List<TenantOperator> candidates) {
        Act empty = act(order, maker, 0);
        acts.add(empty);
        int total = matching.put(empty.id(), targets.matching(), targets.except(), MOST_MATCHING + 1);
        if (total > MOST_MATCHING) {
            throw new InvalidDeskActException(
                    "More than 100,000 conversations match. Narrow the search and do it in parts.");
        }
        acts.count(empty.id(), total);
        return start(acts.find(empty.id()).orElseThrow(), candidates);
    }

    /** Does something to one conversation for a rule, and writes it down if it changed anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    RuleActs.Deed once(Order order, Maker maker, UUID conversation, @Nullable Roster roster) {
        Act act = act(order, maker, 1);
        if (isLabelling(act) && !marks.has(act.label())) {
            throw new UnknownLabelException(act.needed());
        }
        Chunk chunk = chunk(act, List.of(conversation), roster);
        Item result = chunk.doAll(List.of(new Item(1, conversation, DeskOutcome.WAITING, null, null, null)))
                .getFirst();
        if (result.outcome() == DeskOutcome.DONE) {
            acts.add(act, List.of(conversation));
            write(act, chunk, List.of(result), DeskActState.DONE);
        }
        return new RuleActs.Deed(act.id(), result.outcome(), result.reason());
    }

    /** Takes an act back, at once if it is small; one that is taken back already stays so. */
    @Transactional
    Optional<Act> undo(UUID id, Maker maker) {
        Optional<Act> found = acts.lock(id);
        if (found.isEmpty() || found.get().undoneAt() != null) {
            return found;
        }
        acts.takeBack(id, maker, clock.instant());
        if (found.get().total() > AT_ONCE) {
            due.put(id, clock.instant());
        } else {
            goOn(acts.find(id).orElseThrow(), List.of());
        }
        return acts.find(id);
    }

    /** Does the next chunk. Returns whether there is more to do. */
    @Transactional
    boolean goOn(UUID id, List<TenantOperator> candidates) {
        return acts.lock(id).map(act -> goOn(act, candidates)).orElse(false);
    }

    /** Lets come back what is due. Returns when the next is. */
    @Transactional
    Optional<Instant> wake() {
        Instant now = clock.instant();
        List<UUID> ids = states.dueToWake(now, CHUNK);
        if (!ids.isEmpty()) {
            Act act = act(new Order(DeskVerb.WAKE, null, null), Maker.NOBODY, ids.size());
            acts.add(act, ids);
            goOn(act, List.of());
        }
        return states.nextWake();
    }

    private Act act(Order order, Maker maker, int total) {
        return new Act(
                TimeOrderedId.next(clock),
                order.verb(),
                order.value(),
                order.valueName(),
                DeskActState.RUNNING,
                total,
                maker,
                clock.instant(),
                null,
                null);
    }

    private Act start(Act act, List<TenantOperator> candidates) {
        if (act.total() > AT_ONCE) {
            due.put(act.id(), clock.instant());
        } else {
            goOn(act, candidates);
        }
        return acts.find(act.id()).orElseThrow();
    }

    private boolean goOn(Act act, List<TenantOperator> candidates) {
        return switch (act.state()) {
            case RUNNING -> doSome(act, candidates);
            case UNDOING -> undoSome(act);
            case DONE, UNDONE -> false;
        };
    }

    private boolean doSome(Act act, List<TenantOperator> candidates) {
        List<Item> items = acts.waiting(act.id(), CHUNK);
        Chunk chunk = chunk(act, conversations(items), act.byRule() ? new Roster(skills.colleagues(candidates)) : null);
        if (isLabelling(act) && !marks.has(act.label())) {
            return gone(act, items);
        }
        return write(act, chunk, chunk.doAll(items), DeskActState.DONE);
    }

    private boolean undoSome(Act act) {
        List<Item> items = acts.undoable(act.id(), CHUNK);
        if (isLabelling(act) && !marks.has(act.label())) {
            return gone(act, items);
        }
        Chunk chunk = chunk(act, conversations(items), null);
        return write(act, chunk, chunk.undoAll(items), DeskActState.UNDONE);
    }

    private static List<UUID> conversations(List<Item> items) {
        return items.stream().map(Item::conversationId).toList();
    }

    private Chunk chunk(Act act, List<UUID> conversations, @Nullable Roster roster) {
        Map<UUID, DeskState> locked = states.lock(conversations);
        return new Chunk(act, locked, marks.of(act, locked), roster, clock.instant());
    }

    /** Without its label there is nothing to do. */
    private boolean gone(Act act, List<Item> items) {
        DeskOutcome outcome = act.state() == DeskActState.UNDOING ? DeskOutcome.KEPT : DeskOutcome.REFUSED;
        List<Item> results = items.stream()
                .map(item -> item.became(outcome, "The label is gone."))
                .toList();
        acts.put(act.id(), results);
        return settle(act, results, act.state() == DeskActState.UNDOING ? DeskActState.UNDONE : DeskActState.DONE);
    }

    private boolean write(Act act, Chunk chunk, List<Item> results, DeskActState end) {
        marks.put(act, chunk.marks(), clock.instant());
        states.put(chunk.changed());
        acts.put(act.id(), results);
        Set<UUID> touched = new HashSet<>();
        results.stream()
                .filter(item -> item.outcome() == DeskOutcome.DONE || item.outcome() == DeskOutcome.UNDONE)
                .forEach(item -> touched.add(item.conversationId()));
        states.touched(touched);
        chunk.changed().stream()
                .map(DeskState::snoozedUntil)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .ifPresent(due::wakeAt);
        return settle(act, results, end);
    }

    private boolean settle(Act act, List<Item> results, DeskActState end) {
        boolean more = results.size() == CHUNK;
        if (!more) {
            acts.finish(act.id(), end);
        }
        progress.went(act.id());
        return more;
    }

    private static boolean isLabelling(Act act) {
        return act.verb() == DeskVerb.ADD_LABEL || act.verb() == DeskVerb.REMOVE_LABEL;
    }
}

package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.DeskOutcome;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.inbox.DeskState;
import app.signalbox.server.inbox.UnknownConversationException;
import app.signalbox.server.kernel.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some of an act's conversations, on which it is done or taken back in memory. */
final class Chunk {

    private static final String CHANGED_SINCE = "It was changed since and stays as it is.";
    private static final String UNKNOWN_PERSON = "Nobody knows who this is, so there is nobody to block.";

    private final Act act;
    private final Map<UUID, DeskState> states;
    private final Marks marks;
    private final @Nullable Roster roster;
    private final Instant now;
    private final Map<UUID, DeskState> changed = new HashMap<>();

    /** @param roster who can be picked, where the rule picks */
    Chunk(Act act, Map<UUID, DeskState> states, Marks marks, @Nullable Roster roster, Instant now) {
        this.act = act;
        this.states = states;
        this.marks = marks;
        this.roster = roster;
        this.now = now;
    }

    List<Item> doAll(List<Item> items) {
        List<Item> results = new ArrayList<>(items.size());
        for (Item item : items) {
            try {
                results.add(done(item));
            } catch (DomainException refused) {
                if (act.total() == 1 && !act.maker().spares()) {
                    throw refused;
                }
                results.add(item.became(DeskOutcome.REFUSED, refused.getMessage()));
            }
        }
        return results;
    }

    List<Item> undoAll(List<Item> items) {
        return items.stream().map(this::undone).toList();
    }

    /** States that are others now. */
    Collection<DeskState> changed() {
        return changed.values();
    }

    Marks marks() {
        return marks;
    }

    private Item done(Item item) {
        DeskState state = states.get(item.conversationId());
        if (state == null) {
            throw new UnknownConversationException(item.conversationId());
        }
        Facet before = Facet.of(act, state, marks);
        DeskState next = next(state);
        mark(next);
        put(state, next);
        Facet after = Facet.of(act, next, marks);
        return before.equals(after) ? item.became(DeskOutcome.UNCHANGED, null) : item.done(before, after);
    }

    private Item undone(Item item) {
        DeskState state = states.get(item.conversationId());
        if (state == null || !Facet.of(act, state, marks).equals(item.after())) {
            return item.became(DeskOutcome.KEPT, CHANGED_SINCE);
        }
        Facet before = Objects.requireNonNull(item.before());
        put(state, before.over(act.verb(), state));
        mark(state, before);
        return item.became(DeskOutcome.UNDONE, null);
    }

    private DeskState next(DeskState state) {
        return switch (act.verb()) {
            case ASSIGN -> assigned(state);
            case SNOOZE -> state.snoozed(Instant.parse(act.needed()));
            case STATUS -> state.moved(ConversationStatus.of(act.needed()), now);
            case PRIORITY -> state.prioritised(Priority.of(act.needed()));
            case WAKE -> state.awake(now);
            case BLOCK -> {
                if (state.identityId() == null) {
                    throw new InvalidDeskActException(UNKNOWN_PERSON);
                }
                yield state.moved(ConversationStatus.SPAM, now);
            }
            case ADD_LABEL, REMOVE_LABEL, UNBLOCK -> state;
        };
    }

    private DeskState assigned(DeskState state) {
        if (act.byRule()) {
            return Objects.requireNonNull(roster).assign(state);
        }
        return Act.NOBODY.equals(act.value())
                ? state.assigned(null, null)
                : state.assigned(UUID.fromString(act.needed()), act.valueName());
    }

    private void mark(DeskState state) {
        switch (act.verb()) {
            case ADD_LABEL -> marks.label(state.conversationId(), true);
            case REMOVE_LABEL -> marks.label(state.conversationId(), false);
            case BLOCK -> marks.block(Objects.requireNonNull(state.identityId()), true);
            case UNBLOCK -> {
                if (state.identityId() != null) {
                    marks.block(state.identityId(), false);
                }
            }
            case ASSIGN, SNOOZE, STATUS, PRIORITY, WAKE -> {}
        }
    }

    private void mark(DeskState state, Facet as) {
        if (act.verb() == DeskVerb.ADD_LABEL || act.verb() == DeskVerb.REMOVE_LABEL) {
            marks.label(state.conversationId(), as.labelled());
        }
        boolean blocking = act.verb() == DeskVerb.BLOCK || act.verb() == DeskVerb.UNBLOCK;
        if (blocking && state.identityId() != null) {
            marks.block(state.identityId(), as.blocked());
        }
    }

    private void put(DeskState before, DeskState next) {
        if (!before.equals(next)) {
            states.put(next.conversationId(), next);
            changed.put(next.conversationId(), next);
        }
    }
}

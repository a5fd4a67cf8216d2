package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.inbox.DeskState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Picks who takes a conversation: of those who answer in its language and take what it is about, the one with the
 * fewest. Where nobody takes what it is about, the language alone counts; where nobody speaks it, the load alone.
 */
final class Roster {

    private final List<ColleagueView> colleagues;
    private final Map<UUID, Integer> loads = new HashMap<>();

    Roster(List<ColleagueView> colleagues) {
        this.colleagues = colleagues;
        colleagues.forEach(one -> loads.put(one.id(), one.load()));
    }

    /**
     * The conversation with whoever was picked; with whom it is if they fit.
     *
     * @throws NobodyToAssignException if nobody may answer
     */
    DeskState assign(DeskState state) {
        List<ColleagueView> fitting = fitting(state.language(), state.intent());
        if (fitting.stream().anyMatch(one -> one.id().equals(state.assigneeId()))) {
            return state;
        }
        ColleagueView picked = fitting.stream()
                .min(Comparator.comparingInt(this::load)
                        .thenComparing(ColleagueView::name)
                        .thenComparing(ColleagueView::id))
                .orElseThrow(NobodyToAssignException::new);
        loads.merge(picked.id(), 1, Integer::sum);
        return state.assigned(picked.id(), picked.name());
    }

    private int load(ColleagueView colleague) {
        return loads.getOrDefault(colleague.id(), 0);
    }

    private List<ColleagueView> fitting(@Nullable String language, @Nullable Intent intent) {
        Predicate<ColleagueView> speaks = one ->
                language == null || one.languages().isEmpty() || one.languages().contains(language);
        Predicate<ColleagueView> takes =
                one -> intent == null || one.skills().isEmpty() || one.skills().contains(intent);
        return List.of(speaks.and(takes), speaks).stream()
                .map(rule -> colleagues.stream().filter(rule).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(colleagues);
    }
}

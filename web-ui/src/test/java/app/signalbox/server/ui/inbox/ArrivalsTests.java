package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.inbox.InboxChanges.InboxChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalsTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final List<Map<String, Set<UUID>>> handedOn = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Arrivals arrivals = new Arrivals(Map.of(7, "marrow"), handedOn::add, waiting::add);

    @Test
    void joinsChangesIntoOne() {
        arrivals.accept(new InboxChange(7, Set.of(ONE)));
        arrivals.accept(new InboxChange(7, Set.of(ONE, TWO)));

        elapse();

        assertThat(handedOn).containsExactly(Map.of("marrow", Set.of(ONE, TWO)));
    }

    @Test
    void beginsAnewAfterHandingOn() {
        arrivals.accept(new InboxChange(7, Set.of(ONE)));
        elapse();

        arrivals.accept(new InboxChange(7, Set.of(TWO)));
        elapse();

        assertThat(handedOn).containsExactly(Map.of("marrow", Set.of(ONE)), Map.of("marrow", Set.of(TWO)));
    }

    @Test
    void ignoresBrandsThatNobodyLooksAt() {
        arrivals.accept(new InboxChange(8, Set.of(ONE)));

        assertThat(waiting).isEmpty();
    }

    private void elapse() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}

package app.signalbox.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FairTurnsTests {

    private static final Duration QUANTUM = Duration.ofMillis(50);

    private final FairTurns turns = new FairTurns(QUANTUM);

    @Test
    void givesNobodyATurnWhenNobodyWaits() {
        assertThat(turns.next()).isEmpty();
        assertThat(turns.isEmpty()).isTrue();
    }

    @Test
    void goesRound() {
        join(1, 2, 3);

        assertThat(order(6, 10)).containsExactly(1, 2, 3, 1, 2, 3);
    }

    @Test
    void joinsOnlyOnce() {
        join(1, 1, 2);

        assertThat(order(4, 10)).containsExactly(1, 2, 1, 2);
    }

    @Test
    void forgetsWhoLeaves() {
        join(1, 2);
        turns.leave(1);

        assertThat(order(2, 10)).containsExactly(2, 2);
    }

    @Test
    void makesWhoTookTooLongWaitUntilItIsPaidFor() {
        join(1, 2);
        turns.next();
        turns.charge(1, QUANTUM.multipliedBy(4), 1);

        assertThat(order(5, 50)).containsExactly(2, 2, 2, 2, 1);
    }

    @Test
    void letsALonelyDebtorGoOnAtOnce() {
        join(1);
        turns.next();
        turns.charge(1, Duration.ofHours(1), 1);

        assertThat(turns.next()).contains(1);
    }

    @Test
    void forgivesDebtToWhoComesBack() {
        join(1, 2);
        turns.next();
        turns.charge(1, QUANTUM.multipliedBy(100), 1);
        turns.leave(1);
        turns.join(1);

        assertThat(order(4, 10)).containsExactly(2, 1, 2, 1);
    }

    @Test
    void savesNoCreditBeyondAQuantum() {
        join(1, 2);
        IntStream.range(0, 100).forEach(i -> turns.next().ifPresent(id -> turns.charge(id, Duration.ZERO, 1)));
        turns.charge(1, QUANTUM.multipliedBy(3), 1);

        assertThat(order(3, 1)).filteredOn(id -> id == 2).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void putsWhoJustJoinedBeforeWhoWaitsForLong() {
        join(1, 2, 3);
        order(3, 10);
        join(4);

        assertThat(order(3, 10)).containsExactly(4, 1, 2);
    }

    @Test
    void letsNewcomersPassOnlyAFewTimes() {
        join(1);
        order(1, 10);
        join(2, 3, 4, 5);

        assertThat(order(6, 10)).containsExactly(2, 3, 4, 1, 5, 2);
    }

    @Test
    void givesWhoHasATurnNoOtherBeforeItIsOver() {
        join(1, 2);

        assertThat(turns.next()).contains(1);
        assertThat(turns.next()).contains(2);
        assertThat(turns.next()).isEmpty();
        turns.charge(2, Duration.ofMillis(10), 1);
        assertThat(turns.next()).contains(2);
        assertThat(turns.isEmpty()).isFalse();
    }

    @Test
    void saysWhetherANewcomerIsNext() {
        join(1);
        assertThat(turns.isNewcomerNext()).isTrue();
        order(1, 10);
        assertThat(turns.isNewcomerNext()).isFalse();
        join(2);
        assertThat(turns.isNewcomerNext()).isTrue();
    }

    @Test
    void sizesTurnsSoThatTheyLastAQuantum() {
        join(1);

        for (int turn = 0; turn < 20; turn++) {
            turns.next();
            turns.charge(1, Duration.ofMillis(10).plus(Duration.ofMillis(turns.size() / 2)), turns.size());
        }

        assertThat(turns.size()).isBetween(76, 84);
    }

    @Test
    void learnsNothingFromTurnsThatWereNotFull() {
        join(1);
        int before = turns.size();

        turns.next();
        turns.charge(1, QUANTUM.multipliedBy(20), before - 1);

        assertThat(turns.size()).isEqualTo(before);
    }

    /** Each message takes a millisecond, a turn takes at most 50 of them. */
    @Test
    void doesNotLetAHundredThousandDelayThree() {
        Map<Integer, Integer> waiting = new HashMap<>(Map.of(1, 100_000));
        join(1);
        Duration time = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            time = time.plus(turn(waiting, 50));
        }
        waiting.put(2, 3);
        turns.join(2);
        Duration joined = time;

        while (waiting.getOrDefault(2, 0) > 0) {
            time = time.plus(turn(waiting, 50));
        }

        assertThat(time.minus(joined)).isLessThanOrEqualTo(QUANTUM.multipliedBy(3));
        assertThat(waiting.get(1)).isGreaterThan(98_000);
    }

    /** What two who both always wait have used differs by no more than two quanta and the longest turn. */
    @Property(tries = 200)
    void isUnfairOnlyWithinBounds(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 400) Integer> costs,
            @ForAll @IntRange(min = 50, max = 500) int rounds) {
        FairTurns fair = new FairTurns(QUANTUM);
        long[] used = new long[costs.size()];
        IntStream.range(0, costs.size()).forEach(fair::join);

        for (int i = 0; i < rounds * costs.size(); i++) {
            int tenant = fair.next().orElseThrow();
            used[tenant] += costs.get(tenant);
            fair.charge(tenant, Duration.ofMillis(costs.get(tenant)), 1);
        }

        long longest = costs.stream().mapToInt(Integer::intValue).max().orElseThrow();
        // a turn that costs less than a quantum can't use its share up, so only those who can are compared
        long[] hungry = IntStream.range(0, costs.size())
                .filter(tenant -> costs.get(tenant) >= QUANTUM.toMillis())
                .mapToLong(tenant -> used[tenant])
                .toArray();
        for (long one : hungry) {
            for (long other : hungry) {
                assertThat(Math.abs(one - other)).isLessThanOrEqualTo(2 * QUANTUM.toMillis() + 2 * longest);
            }
        }
    }

    @Property(tries = 100)
    void starvesNobody(@ForAll @Size(min = 1, max = 10) List<@IntRange(min = 0, max = 1000) Integer> costs) {
        FairTurns fair = new FairTurns(QUANTUM);
        int[] served = new int[costs.size()];
        IntStream.range(0, costs.size()).forEach(fair::join);
        long most = costs.stream().mapToInt(Integer::intValue).max().orElseThrow() / QUANTUM.toMillis() + 2;

        for (int i = 0; i < most * costs.size(); i++) {
            int tenant = fair.next().orElseThrow();
            served[tenant]++;
            fair.charge(tenant, Duration.ofMillis(costs.get(tenant)), 1);
        }

        assertThat(served).doesNotContain(0);
    }

    private void join(int... tenants) {
        IntStream.of(tenants).forEach(turns::join);
    }

    private List<Integer> order(int count, int millis) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int tenant = turns.next().orElseThrow();
            order.add(tenant);
            turns.charge(tenant, Duration.ofMillis(millis), 1);
        }
        return order;
    }

    private Duration turn(Map<Integer, Integer> waiting, int most) {
        int tenant = turns.next().orElseThrow();
        int done = Math.min(most, waiting.get(tenant));
        waiting.merge(tenant, -done, Integer::sum);
        Duration used = Duration.ofMillis(done);
        turns.charge(tenant, used, 1);
        if (waiting.get(tenant) == 0) {
            turns.leave(tenant);
        }
        return used;
    }
}

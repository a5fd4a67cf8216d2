package app.signalbox.server.claims;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deficit round robin over tenants by processing time: each in turn may use a quantum, who used more waits until
 * rounds have paid for it, so that a tenant with 100,000 waiting doesn't delay one with 3. Who has just joined comes
 * before those who wait for long, but never more than a few times in succession. Who has a turn gets no other before
 * it is charged for. Not safe for threads.
 */
public final class FairTurns {

    private static final int FRESH_IN_SUCCESSION = 3;
    private static final int LEAST = 32;
    private static final int MOST = 1_000;

    private final Duration quantum;
    private final Deque<Integer> fresh = new ArrayDeque<>();
    private final Deque<Integer> ring = new ArrayDeque<>();
    private final Set<Integer> out = new HashSet<>();
    private final Map<Integer, Duration> credit = new HashMap<>();
    private int succession;
    private int size = 2 * LEAST;

    /**
     * @param quantum processing time a tenant may use per round
     */
    public FairTurns(Duration quantum) {
        this.quantum = quantum;
    }

    /** Puts a tenant in the round if it isn't there. */
    public void join(int tenantId) {
        if (credit.putIfAbsent(tenantId, Duration.ZERO) == null) {
            fresh.addLast(tenantId);
        }
    }

    /** Takes a tenant out of the round because nothing waits; it keeps neither credit nor debt. */
    public void leave(int tenantId) {
        if (credit.remove(tenantId) != null && !out.remove(tenantId) && !fresh.remove(tenantId)) {
            ring.remove(tenantId);
        }
    }

    /** Whose turn it is, empty if nobody waits for one. */
    public Optional<Integer> next() {
        if (!isNewcomerNext()) {
            succession = 0;
            return nextInRing();
        }
        succession = ring.isEmpty() ? 0 : succession + 1;
        int tenantId = fresh.removeFirst();
        credit.merge(tenantId, quantum, Duration::plus);
        out.add(tenantId);
        return Optional.of(tenantId);
    }

    /** Whether the next turn is that of somebody who hasn't had one since joining. */
    public boolean isNewcomerNext() {
        return !fresh.isEmpty() && (ring.isEmpty() || succession < FRESH_IN_SUCCESSION);
    }

    private Optional<Integer> nextInRing() {
        while (!ring.isEmpty()) {
            int tenantId = ring.removeFirst();
            Duration left = credit.merge(tenantId, quantum, Duration::plus);
            if (left.isPositive()) {
                out.add(tenantId);
                return Optional.of(tenantId);
            }
            ring.addLast(tenantId);
        }
        return Optional.empty();
    }

    /** How many items a turn may take up so that it lasts about a quantum, by how long full turns took lately. */
    public int size() {
        return size;
    }

    /**
     * Ends a turn and charges the tenant for the time it took; credit beyond a quantum isn't saved up.
     *
     * @param items how many were done
     */
    public void charge(int tenantId, Duration used, int items) {
        credit.computeIfPresent(tenantId, (id, left) -> rest(left, used));
        if (out.remove(tenantId)) {
            ring.addLast(tenantId);
        }
        if (items >= size) {
            long fitting = size * quantum.toNanos() / Math.max(1, used.toNanos());
            size = Math.clamp((size + fitting) / 2, LEAST, MOST);
        }
    }

    private Duration rest(Duration left, Duration used) {
        Duration rest = left.minus(used);
        return rest.compareTo(quantum) > 0 ? quantum : rest;
    }

    /** Whether nobody waits or has a turn. */
    public boolean isEmpty() {
        return credit.isEmpty();
    }
}

package app.signalbox.server.claims;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Deficit round robin over tenants by processing time: each in turn may use a quantum, who used more waits until
 * rounds have paid for it, so that a tenant with 100,000 waiting doesn't delay one with 3. Who has just joined comes
 * before those who wait for long, but never more than a few times in succession. Not safe for threads.
 */
public final class FairTurns {

    private static final int FRESH_IN_SUCCESSION = 3;
    private static final int LEAST = 32;
    private static final int MOST = 1_000;

    private final Duration quantum;
    private final Deque<Integer> fresh = new ArrayDeque<>();
    private final Deque<Integer> ring = new ArrayDeque<>();
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
        if (credit.remove(tenantId) != null && !fresh.remove(tenantId)) {
            ring.remove(tenantId);
        }
    }

    /** Whose turn it is, empty if nobody waits. */
    public Optional<Integer> next() {
        if (!fresh.isEmpty() && (ring.isEmpty() || succession < FRESH_IN_SUCCESSION)) {
            succession = ring.isEmpty() ? 0 : succession + 1;
            int tenantId = fresh.removeFirst();
            ring.addLast(tenantId);
            credit.merge(tenantId, quantum, Duration::plus);
            return Optional.of(tenantId);
        }
        succession = 0;
        return nextInRing();
    }

    private Optional<Integer> nextInRing() {
        while (!ring.isEmpty()) {
            int tenantId = ring.removeFirst();
            ring.addLast(tenantId);
            Duration left = credit.merge(tenantId, quantum, Duration::plus);
            if (left.isPositive()) {
                return Optional.of(tenantId);
            }
        }
        return Optional.empty();
    }

    /** How many items a turn may take up so that it lasts about a quantum, by how long full turns took lately. */
    public int size() {
        return size;
    }

    /**
     * Charges a tenant for the time its turn took; credit beyond a quantum isn't saved up.
     *
     * @param items how many were done
     */
    public void charge(int tenantId, Duration used, int items) {
        credit.computeIfPresent(tenantId, (id, left) -> {
            Duration rest = left.minus(used);
            return rest.compareTo(quantum) > 0 ? quantum : rest;
        });
        if (items >= size) {
            long fitting = size * quantum.toNanos() / Math.max(1, used.toNanos());
            size = Math.clamp((size + fitting) / 2, LEAST, MOST);
        }
    }

    /** Whether anybody waits. */
    public boolean isEmpty() {
        return credit.isEmpty();
    }
}

package app.signalbox.server.claims;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Deficit round robin over tenants by processing time: each in turn may use a quantum, who used more waits until
 * rounds have paid for it, so that a tenant with 100,000 waiting doesn't delay one with 3. Not safe for threads.
 */
public final class FairTurns {

    private final Duration quantum;
    private final Deque<Integer> ring = new ArrayDeque<>();
    private final Map<Integer, Duration> credit = new HashMap<>();

    /**
     * @param quantum processing time a tenant may use per round
     */
    public FairTurns(Duration quantum) {
        this.quantum = quantum;
    }

    /** Puts a tenant in the round if it isn't there. */
    public void join(int tenantId) {
        if (credit.putIfAbsent(tenantId, Duration.ZERO) == null) {
            ring.addLast(tenantId);
        }
    }

    /** Takes a tenant out of the round because nothing waits; it keeps neither credit nor debt. */
    public void leave(int tenantId) {
        if (credit.remove(tenantId) != null) {
            ring.remove(tenantId);
        }
    }

    /** Whose turn it is, empty if nobody waits. */
    public Optional<Integer> next() {
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

    /** Charges a tenant for the time its turn took; credit beyond a quantum isn't saved up. */
    public void charge(int tenantId, Duration used) {
        credit.computeIfPresent(tenantId, (id, left) -> {
            Duration rest = left.minus(used);
            return rest.compareTo(quantum) > 0 ? quantum : rest;
        });
    }

    /** Whether anybody waits. */
    public boolean isEmpty() {
        return ring.isEmpty();
    }
}

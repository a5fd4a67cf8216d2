package app.signalbox.server.claims;

import app.signalbox.server.tenancy.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tenants of this node's shards for which a job has something to do, in fair turns. Several workers may take turns
 * at once; who has one is nobody else's until it is over, so that one tenant's thousands keep one worker busy and not
 * all of them. Everything kept here can be lost.
 */
public final class WaitingTenants {

    private final String job;
    private final Source source;
    private final Shards shards;
    private final Positions positions;
    private final Duration quantum;
    private final Clock clock;

    private final Map<Integer, Long> done = new HashMap<>();
    private final Map<Integer, Long> waitingUpTo = new HashMap<>();
    private final Map<Integer, Thread> turnsOut = new HashMap<>();
    private FairTurns turns;
    private List<Lease> leases = List.of();
    private Instant renewAt = Instant.MIN;

    /**
     * @param source says who waits
     * @param quantum processing time a tenant may use per round
     */
    public WaitingTenants(
            String job, Source source, Shards shards, Positions positions, Duration quantum, Clock clock) {
        this.job = job;
        this.source = source;
        this.shards = shards;
        this.positions = positions;
        this.quantum = quantum;
        this.clock = clock;
        this.turns = new FairTurns(quantum);
    }

    /** Who waits for a job, and up to which arrival. Asked by one worker at a time. */
    public interface Source {

        /** Of every tenant that may wait. */
        Map<Integer, Long> all();

        /** At least of those for which something has come since the last question. */
        Map<Integer, Long> latest();

        /** The tenant, unless it is gone or must not be served. */
        Optional<Tenant> tenant(int id);
    }

    /**
     * A tenant whose turn it is.
     *
     * @param after arrival up to which the job has come
     * @param upTo arrival up to which something waits
     */
    public record Turn(Tenant tenant, Lease lease, long after, long upTo) {}

    /** Renews the leases and looks who waits. Ends what turns the calling worker had, without a charge. */
    public synchronized void look() {
        look(tenantId -> true);
    }

    /** The same among those that are served. */
    public synchronized void lookAmong(Predicate<Tenant> served) {
        look(tenantId -> source.tenant(tenantId).filter(served).isPresent());
    }

    private void look(Predicate<Integer> served) {
        endOwnTurns();
        boolean others = renewLeases();
        Map<Integer, Long> waiting = others ? source.all() : source.latest();
        waiting.forEach((tenantId, arrival) -> {
            if (arrival > done.getOrDefault(tenantId, 0L)
                    && shards.leaseOf(tenantId, leases).isPresent()
                    && served.test(tenantId)) {
                waitingUpTo.put(tenantId, arrival);
                join(tenantId);
            }
        });
    }

    private void join(int tenantId) {
        if (!turnsOut.containsKey(tenantId)) {
            turns.join(tenantId);
        }
    }

    /** Whether nobody waits or is served. */
    public synchronized boolean isEmpty() {
        return turns.isEmpty() && turnsOut.isEmpty();
    }

    /** A tenant of this node's, whether it waits or not, with as much as is done. */
    public synchronized Optional<Turn> held(int tenantId) {
        long reached = done.getOrDefault(tenantId, 0L);
        return source.tenant(tenantId)
                .flatMap(tenant ->
                        shards.leaseOf(tenantId, leases).map(lease -> new Turn(tenant, lease, reached, reached)));
    }

    /** How many messages fit in a turn. */
    public synchronized int turnSize() {
        return turns.size();
    }

    /** Whether the next turn is that of a tenant that hasn't had one since it began to wait. */
    public synchronized boolean isNewcomerNext() {
        return turns.isNewcomerNext();
    }

    /** Whose turn it is, empty if nobody waits for one. It is over with {@link #done} or {@link #lost}. */
    public synchronized Optional<Turn> next() {
        for (Optional<Integer> next = turns.next(); next.isPresent(); next = turns.next()) {
            Optional<Turn> turn = turn(next.get());
            if (turn.isPresent()) {
                turnsOut.put(next.get(), Thread.currentThread());
                return turn;
            }
            leave(next.get());
        }
        return Optional.empty();
    }

    /** Notes that a turn is over. */
    public synchronized void done(Tenant tenant, long upTo, Duration used, int messages) {
        turnsOut.remove(tenant.id());
        done.merge(tenant.id(), upTo, Math::max);
        turns.charge(tenant.id(), used, messages);
        if (upTo >= waitingUpTo.getOrDefault(tenant.id(), 0L)) {
            leave(tenant.id());
        } else {
            turns.join(tenant.id());
        }
    }

    /** Forgets everything; the next look finds it again. */
    public synchronized void reset() {
        renewAt = Instant.MIN;
        leases = List.of();
    }

    /** Starts again after somebody else has taken over a tenant. */
    public synchronized void lost(Tenant tenant) {
        turnsOut.remove(tenant.id());
        reset();
        leave(tenant.id());
    }

    /** Gives up all claims of the job. */
    public synchronized void release() {
        reset();
        shards.release(job);
    }

    /** A worker that failed has told of no end. */
    private void endOwnTurns() {
        turnsOut.entrySet().removeIf(out -> {
            boolean own = out.getValue() == Thread.currentThread();
            if (own) {
                turns.charge(out.getKey(), Duration.ZERO, 0);
            }
            return own;
        });
    }

    /** Returns whether this node has others than before, which makes all that was known worthless. */
    private boolean renewLeases() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return false;
        }
        List<Lease> renewed = shards.renew(job);
        renewAt = now.plus(shards.leaseTime().dividedBy(3));
        if (renewed.equals(leases)) {
            return false;
        }
        leases = renewed;
        turns = new FairTurns(quantum);
        waitingUpTo.clear();
        done.clear();
        done.putAll(positions.all(job));
        return true;
    }

    private Optional<Turn> turn(int tenantId) {
        Long upTo = waitingUpTo.get(tenantId);
        Optional<Lease> lease = shards.leaseOf(tenantId, leases);
        return upTo == null || lease.isEmpty()
                ? Optional.empty()
                : source.tenant(tenantId)
                        .map(tenant -> new Turn(tenant, lease.get(), done.getOrDefault(tenantId, 0L), upTo));
    }

    private void leave(int tenantId) {
        turns.leave(tenantId);
        waitingUpTo.remove(tenantId);
    }
}

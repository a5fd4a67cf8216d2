package app.signalbox.server.claims;

import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The tenants of this node's shards for which a job is behind the one before it, in fair turns. Driven by one thread;
 * everything kept here can be lost.
 */
public final class WaitingTenants {

    private final String job;
    private final String before;
    private final Shards shards;
    private final Positions positions;
    private final Tenants tenants;
    private final Duration quantum;
    private final Clock clock;

    private final Map<Integer, Long> done = new HashMap<>();
    private final Map<Integer, Long> waitingUpTo = new HashMap<>();
    private final Map<Integer, Tenant> active = new HashMap<>();
    private FairTurns turns;
    private List<Lease> leases = List.of();
    private Instant renewAt = Instant.MIN;

    /**
     * @param before the job that must have done a tenant's messages
     * @param quantum processing time a tenant may use per round
     */
    public WaitingTenants(
            String job,
            String before,
            Shards shards,
            Positions positions,
            Tenants tenants,
            Duration quantum,
            Clock clock) {
        this.job = job;
        this.before = before;
        this.shards = shards;
        this.positions = positions;
        this.tenants = tenants;
        this.quantum = quantum;
        this.clock = clock;
        this.turns = new FairTurns(quantum);
    }

    /**
     * A tenant whose turn it is.
     *
     * @param after arrival up to which the job has come
     * @param upTo arrival up to which the job before it has
     */
    public record Turn(Tenant tenant, Lease lease, long after, long upTo) {}

    /** Renews the leases and looks who waits, among those that are served. */
    public void look(Predicate<Tenant> served) {
        renewLeases();
        positions.all(before).forEach((tenantId, applied) -> {
            Tenant tenant = active.get(tenantId);
            if (applied > done.getOrDefault(tenantId, 0L)
                    && tenant != null
                    && shards.leaseOf(tenantId, leases).isPresent()
                    && served.test(tenant)) {
                waitingUpTo.put(tenantId, applied);
                turns.join(tenantId);
            }
        });
    }

    /** Whether nobody waits. */
    public boolean isEmpty() {
        return turns.isEmpty();
    }

    /** A tenant of this node's, whether it waits or not, with as much as is done. */
    public Optional<Turn> held(int tenantId) {
        Tenant tenant = active.get(tenantId);
        long reached = done.getOrDefault(tenantId, 0L);
        return tenant == null
                ? Optional.empty()
                : shards.leaseOf(tenantId, leases).map(lease -> new Turn(tenant, lease, reached, reached));
    }

    /** How many messages fit in a turn. */
    public int turnSize() {
        return turns.size();
    }

    /** Whose turn it is, empty if nobody waits. */
    public Optional<Turn> next() {
        for (Optional<Integer> next = turns.next(); next.isPresent(); next = turns.next()) {
            Optional<Turn> turn = turn(next.get());
            if (turn.isPresent()) {
                return turn;
            }
            leave(next.get());
        }
        return Optional.empty();
    }

    /** Notes that a turn is over. */
    public void done(Tenant tenant, long upTo, Duration used, int messages) {
        done.put(tenant.id(), upTo);
        turns.charge(tenant.id(), used, messages);
        if (upTo >= waitingUpTo.getOrDefault(tenant.id(), 0L)) {
            leave(tenant.id());
        }
    }

    /** Forgets everything; the next look finds it again. */
    public void reset() {
        renewAt = Instant.MIN;
        leases = List.of();
    }

    /** Starts again after somebody else has taken over a tenant. */
    public void lost(Tenant tenant) {
        reset();
        leave(tenant.id());
    }

    /** Gives up all claims of the job. */
    public void release() {
        reset();
        shards.release(job);
    }

    private void renewLeases() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return;
        }
        List<Lease> renewed = shards.renew(job);
        renewAt = now.plus(shards.leaseTime().dividedBy(3));
        if (!renewed.equals(leases)) {
            leases = renewed;
            turns = new FairTurns(quantum);
            waitingUpTo.clear();
            done.clear();
            done.putAll(positions.all(job));
        }
        active.clear();
        active.putAll(tenants.active().stream().collect(Collectors.toMap(Tenant::id, tenant -> tenant)));
    }

    private Optional<Turn> turn(int tenantId) {
        Tenant tenant = active.get(tenantId);
        Long upTo = waitingUpTo.get(tenantId);
        Optional<Lease> lease = shards.leaseOf(tenantId, leases);
        return tenant == null || upTo == null || lease.isEmpty()
                ? Optional.empty()
                : Optional.of(new Turn(tenant, lease.get(), done.getOrDefault(tenantId, 0L), upTo));
    }

    private void leave(int tenantId) {
        turns.leave(tenantId);
        waitingUpTo.remove(tenantId);
    }
}

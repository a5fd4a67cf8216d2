package app.signalbox.server.intake;

import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.FairTurns;
import app.signalbox.server.claims.Lease;
import app.signalbox.server.claims.LeaseLostException;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.kernel.Wake;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Routes what came in: reads the raw log and brings its events into the tenants of this node's shards, in fair turns.
 * Driven by one thread of one job; everything kept here can be lost and is found again in the database.
 */
@Service
public class Routing implements ContinuousWork {

    /** Name of the job whose positions say how far events are applied. */
    public static final String JOB = "route";

    private static final Duration QUANTUM = Duration.ofMillis(50);
    private static final Duration LONGEST_WITHOUT_READING = QUANTUM.multipliedBy(2);
    private static final int READS_IN_SUCCESSION = 8;
    private static final Duration BETWEEN_ERASURES = Duration.ofSeconds(1);

    private final EventReader reader;
    private final PendingEvents pending;
    private final TenantDelivery delivery;
    private final ErasedBodies erasedBodies;
    private final Shards shards;
    private final Positions positions;
    private final Tenants tenants;
    private final Wake wake;
    private final Wake triage;
    private final Clock clock;

    private final Map<Integer, Long> waitingUpTo = new HashMap<>();
    private final Map<Integer, Long> done = new HashMap<>();
    private FairTurns turns = new FairTurns(QUANTUM);
    private List<Lease> leases = List.of();
    private Instant renewAt = Instant.MIN;
    private long watermark;
    private boolean erasureOwed;
    private Instant erasedAt = Instant.EPOCH;

    Routing(
            EventReader reader,
            PendingEvents pending,
            TenantDelivery delivery,
            ErasedBodies erasedBodies,
            Shards shards,
            Positions positions,
            Tenants tenants,
            @Qualifier("routingWake") Wake wake,
            @Qualifier("triageWake") Wake triage,
            Clock clock) {
        this.reader = reader;
        this.pending = pending;
        this.delivery = delivery;
        this.erasedBodies = erasedBodies;
        this.shards = shards;
        this.positions = positions;
        this.tenants = tenants;
        this.wake = wake;
        this.triage = triage;
        this.clock = clock;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public boolean waiting() {
        renewLeases();
        return erasureOwed
                || !waitingUpTo.isEmpty()
                || reader.waiting()
                || !pending.since(watermark).isEmpty();
    }

    @Override
    public Wake wake() {
        return wake;
    }

    /** Reads what came in, then gives waiting tenants turns for a short while. Returns whether there was anything to do. */
    @Override
    public boolean pass() {
        renewLeases();
        boolean read = read();
        noteWaiting(pending.since(watermark));
        boolean delivered = deliver();
        if (delivered) {
            triage.up();
        }
        eraseWhatIsDue(read || delivered);
        return read || delivered;
    }

    /** What was taken back goes as soon as there is a lull, and every second while there is none. */
    private void eraseWhatIsDue(boolean busy) {
        Instant now = clock.instant();
        erasureOwed |= busy;
        if (erasureOwed && (!busy || !now.isBefore(erasedAt.plus(BETWEEN_ERASURES)))) {
            erasedBodies.eraseDue();
            erasureOwed = false;
            erasedAt = now;
        }
    }

    /** Catches up with the log, as far as that doesn't take long: whose message it is can't be known before. */
    private boolean read() {
        int reads = 0;
        int found = reader.pass();
        while (found == EventReader.RAW_EVENTS_PER_PASS && ++reads < READS_IN_SUCCESSION) {
            found = reader.pass();
        }
        return found > 0 || reads > 0;
    }

    @Override
    public void reset() {
        renewAt = Instant.MIN;
        leases = List.of();
    }

    @Override
    public void release() {
        reset();
        shards.release(JOB);
    }

    private void renewLeases() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return;
        }
        List<Lease> renewed = shards.renew(JOB);
        renewAt = now.plus(shards.leaseTime().dividedBy(3));
        if (!renewed.equals(leases)) {
            leases = renewed;
            recover();
        }
    }

    private void recover() {
        turns = new FairTurns(QUANTUM);
        waitingUpTo.clear();
        done.clear();
        done.putAll(positions.all(JOB));
        noteWaiting(pending.latest());
    }

    private void noteWaiting(Map<Integer, Long> latest) {
        latest.forEach((tenantId, arrival) -> {
            watermark = Math.max(watermark, arrival);
            if (arrival > done.getOrDefault(tenantId, 0L)
                    && shards.leaseOf(tenantId, leases).isPresent()) {
                waitingUpTo.put(tenantId, arrival);
                turns.join(tenantId);
            }
        });
    }

    private boolean deliver() {
        Instant end = clock.instant().plus(LONGEST_WITHOUT_READING);
        boolean delivered = false;
        while (clock.instant().isBefore(end)) {
            Optional<Integer> tenantId = turns.next();
            if (tenantId.isEmpty()) {
                break;
            }
            take(tenantId.get());
            delivered = true;
        }
        return delivered;
    }

    private void take(int tenantId) {
        Optional<Lease> lease = shards.leaseOf(tenantId, leases);
        var tenant = tenants.find(tenantId);
        if (lease.isEmpty() || tenant.isEmpty()) {
            forget(tenantId);
            return;
        }
        Instant begin = clock.instant();
        int most = turns.size();
        List<StoredEvent> events = pending.next(tenantId, done.getOrDefault(tenantId, 0L), most);
        try {
            if (!events.isEmpty()) {
                delivery.deliver(tenant.get(), lease.get(), events);
                done.put(tenantId, events.getLast().arrival());
            }
        } catch (LeaseLostException lost) {
            reset();
            forget(tenantId);
            return;
        }
        turns.charge(tenantId, Duration.between(begin, clock.instant()), events.size());
        if (events.size() < most && done.getOrDefault(tenantId, 0L) >= waitingUpTo.getOrDefault(tenantId, 0L)) {
            forget(tenantId);
        }
    }

    private void forget(int tenantId) {
        turns.leave(tenantId);
        waitingUpTo.remove(tenantId);
    }
}

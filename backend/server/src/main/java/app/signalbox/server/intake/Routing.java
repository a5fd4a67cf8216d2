package app.signalbox.server.intake;

import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.LeaseLostException;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.claims.WaitingTenants;
import app.signalbox.server.kernel.Wake;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Routes what came in: reads the raw log and brings its events into the tenants of this node's shards, in fair turns.
 * Driven by the workers of one job; everything kept here can be lost and is found again in the database.
 */
@Service
public class Routing implements ContinuousWork {

    /** Name of the job whose positions say how far events are applied. */
    public static final String JOB = "route";

    private static final Duration QUANTUM = Duration.ofMillis(200);
    private static final Duration LONGEST_WITHOUT_READING = Duration.ofMillis(100);
    private static final int READS_IN_SUCCESSION = 8;

    private final EventReader reader;
    private final PendingEvents pending;
    private final TenantDelivery delivery;
    private final ErasureRounds erasures;
    private final WaitingTenants tenants;
    private final Wake wake;
    private final Wake triage;
    private final Clock clock;

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
        this.erasures = new ErasureRounds(erasedBodies, clock);
        this.tenants = new WaitingTenants(JOB, new Undelivered(pending, tenants), shards, positions, QUANTUM, clock);
        this.wake = wake;
        this.triage = triage;
        this.clock = clock;
    }

    @Override
    public String job() {
        return JOB;
    }

    /** One is kept busy by a tenant with thousands of events, the other is there for everybody else. */
    @Override
    public int workers() {
        return 2;
    }

    @Override
    public boolean waiting() {
        tenants.look();
        return erasures.owed() || !tenants.isEmpty() || reader.waiting();
    }

    @Override
    public Wake wake() {
        return wake;
    }

    /** Reads what came in, then gives waiting tenants turns for a short while. Returns whether there was anything to do. */
    @Override
    public boolean pass() {
        wake.hear();
        boolean read = read();
        tenants.look();
        boolean delivered = deliver();
        erasures.after(read || delivered, !tenants.isEmpty());
        return read || delivered;
    }

    /**
     * Catches up with the log, as far as that doesn't take long: whose message it is can't be known before. A worker
     * waits for the other one's reading, which may not see what it was woken for.
     */
    private boolean read() {
        synchronized (reader) {
            int reads = 0;
            int found = reader.pass();
            while (found == EventReader.RAW_EVENTS_PER_PASS && ++reads < READS_IN_SUCCESSION) {
                found = reader.pass();
            }
            return found > 0 || reads > 0;
        }
    }

    @Override
    public void reset() {
        tenants.reset();
    }

    @Override
    public void release() {
        tenants.release();
    }

    private boolean deliver() {
        Instant end = clock.instant().plus(LONGEST_WITHOUT_READING);
        boolean delivered = false;
        while (clock.instant().isBefore(end) && !(delivered && wake.isUp())) {
            Optional<WaitingTenants.Turn> turn = tenants.next();
            if (turn.isEmpty()) {
                break;
            }
            take(turn.get());
            delivered = true;
        }
        return delivered;
    }

    private void take(WaitingTenants.Turn turn) {
        Instant begin = clock.instant();
        List<StoredEvent> events = pending.next(turn.tenant().id(), turn.after(), tenants.turnSize());
        long reached = events.isEmpty() ? turn.upTo() : events.getLast().arrival();
        try {
            if (!events.isEmpty()) {
                delivery.deliver(turn.tenant(), turn.lease(), events);
            }
        } catch (LeaseLostException lost) {
            tenants.lost(turn.tenant());
            return;
        }
        tenants.done(turn.tenant(), reached, Duration.between(begin, clock.instant()), events.size());
        triage.up();
    }
}

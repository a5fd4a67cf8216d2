package app.signalbox.server.triage;

import app.signalbox.server.claims.Behind;
import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.LeaseLostException;
import app.signalbox.server.claims.Outage;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.claims.WaitingTenants;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.kernel.Wake;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Brings the agents' readings to the messages of this node's shards, in fair turns: takes a few messages of each
 * waiting tenant, lets the engines read all of them together, and writes back tenant by tenant. Driven by the workers
 * of one job; everything kept here can be lost.
 */
@Service
public class TriageDesk implements ContinuousWork {

    private static final Logger LOG = LoggerFactory.getLogger(TriageDesk.class);
    private static final String JOB = "triage";
    private static final String AFTER = "route";

    private final InboxTriage inbox;
    private final Agents agents;
    private final TriageWriter writer;
    private final WaitingTenants tenants;
    private final CurrentTenant currentTenant;
    private final TriageSettings settings;
    private final Wake wake;
    private final Clock clock;

    TriageDesk(
            InboxTriage inbox,
            Agents agents,
            TriageWriter writer,
            Shards shards,
            Positions positions,
            Tenants tenants,
            CurrentTenant currentTenant,
            TriageSettings settings,
            @Qualifier("triageWake") Wake wake,
            Clock clock) {
        this.inbox = inbox;
        this.agents = agents;
        this.writer = writer;
        this.tenants = new WaitingTenants(
                JOB, new Behind(AFTER, positions, tenants, clock), shards, positions, settings.quantum(), clock);
        this.currentTenant = currentTenant;
        this.settings = settings;
        this.wake = wake;
        this.clock = clock;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public Wake wake() {
        return wake;
    }

    @Override
    public boolean waiting() {
        tenants.lookAmong(tenant -> true);
        return !tenants.isEmpty();
    }

    /** One is kept busy by a tenant with thousands of messages, the other is there for everybody else. */
    @Override
    public int workers() {
        return 2;
    }

    /** Triages one batch. Returns whether any tenant was waiting for a turn. */
    @Override
    public boolean pass() {
        if (!waiting()) {
            return false;
        }
        Instant begin = clock.instant();
        List<TenantChunk> chunks = claim();
        if (chunks.isEmpty()) {
            return false;
        }
        Optional<List<List<Triaged>>> results = triaged(chunks);
        Duration perMessage = Duration.between(begin, clock.instant()).dividedBy(Math.max(1, count(chunks)));
        for (int i = 0; i < chunks.size(); i++) {
            TenantChunk chunk = chunks.get(i);
            Optional<List<Triaged>> own = results.isEmpty()
                    ? Optional.empty()
                    : Optional.of(results.get().get(i));
            finish(chunk, own, perMessage);
        }
        return true;
    }

    /** Empty if the engines failed; each message is then tried alone. */
    private Optional<List<List<Triaged>>> triaged(List<TenantChunk> chunks) {
        try {
            return Optional.of(agents.triage(chunks));
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            LOG.warn("A batch of {} messages couldn't be triaged together", count(chunks), failed);
            return Optional.empty();
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

    /** Newcomers ride alone, not with the hundreds of somebody who waits for long. */
    private List<TenantChunk> claim() {
        List<TenantChunk> chunks = new ArrayList<>();
        int room = Math.min(settings.batch(), tenants.turnSize());
        boolean newcomers = tenants.isNewcomerNext();
        while (room > 0 && tenants.isNewcomerNext() == newcomers) {
            Optional<WaitingTenants.Turn> turn = tenants.next();
            if (turn.isEmpty()) {
                break;
            }
            TenantChunk chunk = read(turn.get(), room);
            chunks.add(chunk);
            room -= chunk.messages().size();
        }
        return chunks;
    }

    private TenantChunk read(WaitingTenants.Turn turn, int most) {
        List<TriageInput> messages =
                currentTenant.call(turn.tenant(), () -> inbox.messagesToTriage(turn.after(), most));
        return new TenantChunk(turn.tenant(), turn.lease(), messages, reached(messages, turn.upTo(), most));
    }

    private static long reached(List<TriageInput> messages, long upTo, int most) {
        if (messages.isEmpty()) {
            return upTo;
        }
        long last = messages.getLast().arrival();
        return messages.size() < most ? Math.max(last, upTo) : last;
    }

    private void finish(TenantChunk chunk, Optional<List<Triaged>> results, Duration perMessage) {
        Instant begin = clock.instant();
        try {
            write(chunk, results);
        } catch (LeaseLostException lost) {
            tenants.lost(chunk.tenant());
            return;
        }
        int messages = chunk.messages().size();
        Duration used = perMessage.multipliedBy(messages).plus(Duration.between(begin, clock.instant()));
        tenants.done(chunk.tenant(), chunk.upTo(), used, messages);
    }

    private void write(TenantChunk chunk, Optional<List<Triaged>> results) {
        if (results.isEmpty()) {
            chunk.each().forEach(this::writeAlone);
            return;
        }
        try {
            writer.write(chunk, results.get(), agents.version());
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            LOG.warn(
                    "The readings of tenant {} couldn't be written together",
                    chunk.tenant().slug(),
                    failed);
            chunk.each().forEach(this::writeAlone);
        }
    }

    private void writeAlone(TenantChunk one) {
        try {
            writer.write(one, agents.triage(List.of(one)).getFirst(), agents.version());
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            LOG.error("Message {} can't be triaged", one.messages().getFirst().messageId(), failed);
            writer.giveUp(one, failed, agents.version());
        }
    }

    private static int count(List<TenantChunk> chunks) {
        return chunks.stream().mapToInt(chunk -> chunk.messages().size()).sum();
    }
}

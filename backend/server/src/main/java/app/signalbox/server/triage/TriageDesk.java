package app.signalbox.server.triage;

import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.FairTurns;
import app.signalbox.server.claims.Lease;
import app.signalbox.server.claims.LeaseLostException;
import app.signalbox.server.claims.Outage;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.kernel.Wake;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Brings the agents' readings to the messages of this node's shards, in fair turns: takes a few messages of each
 * waiting tenant, lets the engines read all of them together, and writes back tenant by tenant. Driven by one thread
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
    private final Shards shards;
    private final Positions positions;
    private final Tenants tenants;
    private final CurrentTenant currentTenant;
    private final TriageSettings settings;
    private final Wake wake;
    private final Clock clock;

    private final Map<Integer, Long> done = new HashMap<>();
    private final Map<Integer, Long> waitingUpTo = new HashMap<>();
    private final Map<Integer, Tenant> active = new HashMap<>();
    private FairTurns turns;
    private List<Lease> leases = List.of();
    private Instant renewAt = Instant.MIN;

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
        this.shards = shards;
        this.positions = positions;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.settings = settings;
        this.wake = wake;
        this.clock = clock;
        this.turns = new FairTurns(settings.quantum());
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
        renewLeases();
        noteWaiting();
        return !turns.isEmpty();
    }

    /** Triages one batch. Returns whether any tenant was waiting. */
    @Override
    public boolean pass() {
        if (!waiting()) {
            return false;
        }
        Instant begin = clock.instant();
        List<TenantChunk> chunks = claim();
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
            turns = new FairTurns(settings.quantum());
            waitingUpTo.clear();
            done.clear();
            done.putAll(positions.all(JOB));
        }
        active.clear();
        active.putAll(tenants.active().stream().collect(Collectors.toMap(Tenant::id, tenant -> tenant)));
    }

    private void noteWaiting() {
        positions.all(AFTER).forEach((tenantId, applied) -> {
            if (applied > done.getOrDefault(tenantId, 0L)
                    && active.containsKey(tenantId)
                    && shards.leaseOf(tenantId, leases).isPresent()) {
                waitingUpTo.put(tenantId, applied);
                turns.join(tenantId);
            }
        });
    }

    private List<TenantChunk> claim() {
        List<TenantChunk> chunks = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        int messages = 0;
        int most = Math.min(settings.batch(), turns.size());
        while (messages < most) {
            Optional<Integer> tenantId = turns.next();
            if (tenantId.isEmpty() || !taken.add(tenantId.get())) {
                break;
            }
            Optional<TenantChunk> chunk = claim(tenantId.get());
            if (chunk.isPresent()) {
                chunks.add(chunk.get());
                messages += chunk.get().messages().size();
            } else {
                forget(tenantId.get());
            }
        }
        return chunks;
    }

    private Optional<TenantChunk> claim(int tenantId) {
        Tenant tenant = active.get(tenantId);
        Long upTo = waitingUpTo.get(tenantId);
        Optional<Lease> lease = shards.leaseOf(tenantId, leases);
        if (tenant == null || upTo == null || lease.isEmpty()) {
            return Optional.empty();
        }
        long after = done.getOrDefault(tenantId, 0L);
        int most = Math.min(turns.size(), settings.perTurn());
        List<TriageInput> messages = currentTenant.call(tenant, () -> inbox.messagesToTriage(after, most));
        return Optional.of(new TenantChunk(tenant, lease.get(), messages, reached(messages, upTo, most)));
    }

    private static long reached(List<TriageInput> messages, long upTo, int most) {
        if (messages.isEmpty()) {
            return upTo;
        }
        long last = messages.getLast().arrival();
        return messages.size() < most ? Math.max(last, upTo) : last;
    }

    private void finish(TenantChunk chunk, Optional<List<Triaged>> results, Duration perMessage) {
        int tenantId = chunk.tenant().id();
        Instant begin = clock.instant();
        try {
            write(chunk, results);
        } catch (LeaseLostException lost) {
            reset();
            forget(tenantId);
            return;
        }
        done.put(tenantId, chunk.upTo());
        turns.charge(
                tenantId,
                perMessage.multipliedBy(chunk.messages().size()).plus(Duration.between(begin, clock.instant())),
                chunk.messages().size());
        if (chunk.upTo() >= waitingUpTo.getOrDefault(tenantId, 0L)) {
            forget(tenantId);
        }
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

    private void forget(int tenantId) {
        turns.leave(tenantId);
        waitingUpTo.remove(tenantId);
    }

    private static int count(List<TenantChunk> chunks) {
        return chunks.stream().mapToInt(chunk -> chunk.messages().size()).sum();
    }
}

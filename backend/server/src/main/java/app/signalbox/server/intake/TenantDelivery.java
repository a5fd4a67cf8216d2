package app.signalbox.server.intake;

import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.claims.Lease;
import app.signalbox.server.claims.Outage;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings a chunk of events into a tenant: effects and position in one transaction that the lease's fence guards. */
@Component
class TenantDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(TenantDelivery.class);

    private final PendingEvents pending;
    private final RawEvents rawEvents;
    private final EventLog log;
    private final PendingContents pendingContent;
    private final List<ProviderEventApplier> appliers;
    private final TenantTransaction transaction;
    private final Shards shards;
    private final Positions positions;

    TenantDelivery(
            PendingEvents pending,
            RawEvents rawEvents,
            EventLog log,
            PendingContents pendingContent,
            List<ProviderEventApplier> appliers,
            TenantTransaction transaction,
            Shards shards,
            Positions positions) {
        this.pending = pending;
        this.rawEvents = rawEvents;
        this.log = log;
        this.pendingContent = pendingContent;
        this.appliers = List.copyOf(appliers);
        this.transaction = transaction;
        this.shards = shards;
        this.positions = positions;
    }

    /** Delivers the events, which follow the tenant's position without a gap. A poison event fails alone. */
    void deliver(Tenant tenant, Lease lease, List<StoredEvent> events) {
        deliver(tenant, lease, events, content(events));
    }

    private void deliver(
            Tenant tenant, Lease lease, List<StoredEvent> events, Map<RawPlace, List<ProviderEvent>> content) {
        try {
            commit(tenant, lease, events, content);
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            if (events.size() == 1) {
                giveUp(tenant, lease, events.getFirst(), failed);
            } else {
                int half = events.size() / 2;
                deliver(tenant, lease, events.subList(0, half), content);
                deliver(tenant, lease, events.subList(half, events.size()), content);
            }
        }
    }

    private void commit(
            Tenant tenant, Lease lease, List<StoredEvent> events, Map<RawPlace, List<ProviderEvent>> content) {
        List<StoredEvent> waiting =
                events.stream().filter(event -> !event.concluded()).toList();
        List<ArrivedEvent> arrived = waiting.stream()
                .filter(event -> content.containsKey(RawPlace.of(event)))
                .map(event -> arrived(event, Objects.requireNonNull(content.get(RawPlace.of(event)))))
                .toList();
        transaction.run(
                tenant,
                () -> shards.hold(lease),
                () -> {
                    appliers.forEach(applier -> applier.apply(arrived));
                    return arrived.size();
                },
                applied -> {
                    waiting.stream()
                            .filter(event -> !content.containsKey(RawPlace.of(event)))
                            .forEach(event -> log.conclude(event, Outcome.parked(Outcome.ERASED)));
                    pendingContent.note(tenant.id(), withIdsAlone(waiting, content));
                    positions.advance(lease, tenant.id(), events.getLast().arrival());
                });
    }

    /** What was fetched is not fetched again, whatever it told. */
    private static List<ArrivedEvent> withIdsAlone(
            List<StoredEvent> waiting, Map<RawPlace, List<ProviderEvent>> content) {
        return waiting.stream()
                .filter(event -> event.origin() != Origin.FETCHED && content.containsKey(RawPlace.of(event)))
                .map(event -> arrived(event, Objects.requireNonNull(content.get(RawPlace.of(event)))))
                .filter(event -> PendingContents.isPending(event.event()))
                .toList();
    }

    /** What is in the bodies of these events; of bodies that were erased nothing. */
    private Map<RawPlace, List<ProviderEvent>> content(List<StoredEvent> events) {
        List<StoredEvent> waiting =
                events.stream().filter(event -> !event.concluded()).toList();
        Map<RawPlace, List<ProviderEvent>> content = new HashMap<>();
        if (!waiting.isEmpty()) {
            pending.raw(waiting).stream()
                    .filter(raw -> raw.salt() != null)
                    .forEach(raw -> content.put(new RawPlace(raw.writerId(), raw.position()), rawEvents.read(raw)));
        }
        return content;
    }

    private static ArrivedEvent arrived(StoredEvent event, List<ProviderEvent> content) {
        return new ArrivedEvent(
                event.arrival(),
                event.receivedAt(),
                event.channelAccountId(),
                content.get(event.ordinal()),
                event.origin() == Origin.RECOVERED);
    }

    private record RawPlace(int writerId, long position) {

        static RawPlace of(StoredEvent event) {
            return new RawPlace(event.writerId(), event.position());
        }
    }

    private void giveUp(Tenant tenant, Lease lease, StoredEvent event, RuntimeException cause) {
        LOG.error(
                "Event {} of tenant {} can't be applied and is set aside as failed",
                event.arrival(),
                tenant.slug(),
                cause);
        transaction.run(tenant, () -> shards.hold(lease), () -> event, failed -> {
            log.conclude(failed, Outcome.failed(cause));
            positions.advance(lease, tenant.id(), failed.arrival());
        });
    }
}

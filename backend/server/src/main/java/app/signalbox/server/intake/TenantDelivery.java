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
    private final List<ProviderEventApplier> appliers;
    private final TenantTransaction transaction;
    private final Shards shards;
    private final Positions positions;

    TenantDelivery(
            PendingEvents pending,
            RawEvents rawEvents,
            EventLog log,
            List<ProviderEventApplier> appliers,
            TenantTransaction transaction,
            Shards shards,
            Positions positions) {
        this.pending = pending;
        this.rawEvents = rawEvents;
        this.log = log;
        this.appliers = List.copyOf(appliers);
        this.transaction = transaction;
        this.shards = shards;
        this.positions = positions;
    }

    /** Delivers the events, which follow the tenant's position without a gap. A poison event fails alone. */
    void deliver(Tenant tenant, Lease lease, List<StoredEvent> events) {
        try {
            commit(tenant, lease, events);
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            if (events.size() == 1) {
                giveUp(tenant, lease, events.getFirst(), failed);
            } else {
                deliver(tenant, lease, events.subList(0, events.size() / 2));
                deliver(tenant, lease, events.subList(events.size() / 2, events.size()));
            }
        }
    }

    private void commit(Tenant tenant, Lease lease, List<StoredEvent> events) {
        List<ArrivedEvent> arrived =
                open(events.stream().filter(event -> !event.concluded()).toList());
        transaction.run(
                tenant,
                () -> shards.hold(lease),
                () -> {
                    appliers.forEach(applier -> applier.apply(arrived));
                    return arrived.size();
                },
                applied ->
                        positions.advance(lease, tenant.id(), events.getLast().arrival()));
    }

    private List<ArrivedEvent> open(List<StoredEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<RawPlace, List<ProviderEvent>> read = new HashMap<>();
        pending.raw(events).forEach(raw -> read.put(new RawPlace(raw.writerId(), raw.position()), rawEvents.read(raw)));
        return events.stream()
                .map(event -> new ArrivedEvent(
                        event.arrival(),
                        event.receivedAt(),
                        event.channelAccountId(),
                        Objects.requireNonNull(read.get(new RawPlace(event.writerId(), event.position())))
                                .get(event.ordinal())))
                .toList();
    }

    private record RawPlace(int writerId, long position) {}

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

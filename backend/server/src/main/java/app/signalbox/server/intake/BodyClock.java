package app.signalbox.server.intake;

import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Lets a brand's own clock count for the bodies that told its events; networks' clocks are the log's own affair. */
@Component
class BodyClock implements ExpiringContent {

    private final ErasedBodies bodies;
    private final TenantTransaction transaction;

    /** Up to which arrival the clock has gone, tenant by tenant; after a start it goes over them once more. */
    private final Map<Integer, Long> reached = new ConcurrentHashMap<>();

    BodyClock(ErasedBodies bodies, TenantTransaction transaction) {
        this.bodies = bodies;
        this.transaction = transaction;
    }

    @Override
    public boolean eraseDue(Deadlines deadlines, int limit) {
        Instant before = deadlines.receivedBefore();
        if (before == null) {
            return false;
        }
        Tenant tenant = CurrentTenant.get();
        long after = reached.getOrDefault(tenant.id(), 0L);
        var now = new AtomicReference<>(new ErasedBodies.Reached(after, false));
        transaction.run(
                tenant,
                () -> now.set(bodies.noteTenant(tenant.id(), before, after, limit)),
                () -> true,
                nothing -> bodies.eraseDue());
        reached.put(tenant.id(), now.get().arrival());
        return now.get().more();
    }
}

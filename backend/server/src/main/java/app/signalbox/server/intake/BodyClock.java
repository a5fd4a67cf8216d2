package app.signalbox.server.intake;

import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringData;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Lets a brand's own clock count for the bodies that told its events; networks' clocks are the log's own affair. */
@Component
class BodyClock implements ExpiringData {

    private final ErasedBodies bodies;
    private final TenantTransaction transaction;

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
        var noted = new AtomicInteger();
        transaction.run(
                tenant,
                () -> noted.set(bodies.noteTenant(tenant.id(), before, limit)),
                () -> true,
                nothing -> bodies.eraseDue());
        return noted.get() == limit;
    }
}

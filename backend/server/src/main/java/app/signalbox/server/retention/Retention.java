package app.signalbox.server.retention;

import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Erases what is past its clock, tenant by tenant in short turns. Driven by one thread; several processes at once
 * only do some work twice.
 */
@Service
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** Most that one module looks at in one turn of a tenant. */
    private static final int TURN = 500;

    private static final Duration LONGEST_PASS = Duration.ofMinutes(1);

    private final List<ExpiringContent> data;
    private final RetentionPolicies policies;
    private final Tenants tenants;
    private final CurrentTenant currentTenant;
    private final Clock clock;
    private int lastServed;

    Retention(
            List<ExpiringContent> data,
            RetentionPolicies policies,
            Tenants tenants,
            CurrentTenant currentTenant,
            Clock clock) {
        this.data = List.copyOf(data);
        this.policies = policies;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /**
     * Erases what is due, of all tenants in turns until nothing is left or a minute is over; the next pass goes on
     * where this one ended.
     *
     * @param ahead what would outlive a network's clock before it is called again goes now
     */
    public void eraseDue(Duration ahead) {
        Instant now = clock.instant();
        Instant end = now.plus(LONGEST_PASS);
        Deque<Tenant> waiting = afterTheLastServed();
        while (!waiting.isEmpty() && clock.instant().isBefore(end)) {
            Tenant tenant = waiting.removeFirst();
            lastServed = tenant.id();
            if (eraseDue(tenant, now, ahead)) {
                waiting.addLast(tenant);
            }
        }
    }

    private Deque<Tenant> afterTheLastServed() {
        return new ArrayDeque<>(tenants.all().stream()
                .sorted(Comparator.<Tenant, Boolean>comparing(tenant -> tenant.id() <= lastServed)
                        .thenComparingInt(Tenant::id))
                .toList());
    }

    /** A tenant whose turn fails waits for the next pass and keeps nobody else waiting. */
    private boolean eraseDue(Tenant tenant, Instant now, Duration ahead) {
        try {
            return currentTenant.call(tenant, () -> {
                Instant receivedBefore = policies.current().receivedBefore(now).orElse(null);
                var deadlines = new Deadlines(now.plus(ahead), receivedBefore);
                boolean more = false;
                for (ExpiringContent one : data) {
                    more |= one.eraseDue(deadlines, TURN);
                }
                return more;
            });
        } catch (RuntimeException failed) {
            LOG.error("What is past its clock of tenant {} couldn't be erased", tenant.slug(), failed);
            return false;
        }
    }
}

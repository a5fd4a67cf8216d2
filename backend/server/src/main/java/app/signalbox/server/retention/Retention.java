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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final Set<Integer> unfinished = new LinkedHashSet<>();
    private @Nullable Integer lastServed;

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
     * Erases what is due of the tenants that have waited longest for it. A look at one costs a dozen queries whether
     * anything is due or not, so that a pass serves its share of them alone. What it has begun and doesn't finish
     * within a minute comes first in the next one.
     *
     * @param ahead what would outlive a network's clock before its tenant is served again goes now
     * @param passes how many passes serve all tenants once; where the first begins is left to chance, so that not
     *     always the same wait longest after a start
     */
    public void eraseDue(Duration ahead, int passes) {
        Instant now = clock.instant();
        Instant end = now.plus(LONGEST_PASS);
        List<Tenant> all = tenants.all().stream()
                .sorted(Comparator.comparingInt(Tenant::id))
                .toList();
        Deque<Tenant> waiting = new ArrayDeque<>(all);
        waiting.removeIf(tenant -> !unfinished.contains(tenant.id()));
        Set<Tenant> share = share(all, passes);
        waiting.forEach(share::remove);
        waiting.addAll(share);
        unfinished.retainAll(waiting.stream().map(Tenant::id).toList());
        while (!waiting.isEmpty() && clock.instant().isBefore(end)) {
            Tenant tenant = waiting.removeFirst();
            if (share.remove(tenant)) {
                lastServed = tenant.id();
            }
            if (eraseDue(tenant, now, ahead)) {
                unfinished.add(tenant.id());
                waiting.addLast(tenant);
            } else {
                unfinished.remove(tenant.id());
            }
        }
    }

    private Set<Tenant> share(List<Tenant> all, int passes) {
        if (all.isEmpty()) {
            return new LinkedHashSet<>();
        }
        int last = lastServed != null
                ? lastServed
                : all.get(ThreadLocalRandom.current().nextInt(all.size())).id();
        return all.stream()
                .sorted(Comparator.comparing(tenant -> tenant.id() <= last))
                .limit(Math.ceilDiv(all.size(), passes))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A tenant whose turn fails waits for the next round and keeps nobody else waiting. */
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

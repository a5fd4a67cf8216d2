package app.signalbox.server.identity;

import app.signalbox.server.tenancy.CurrentTenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What each operator holds, kept for seconds: a change in this process counts at once, one in another process soon.
 * Inside a tenant's transaction the table is out of reach, so what was read on entering the tenant is used, and
 * nothing at all if it was not.
 */
@Component
class GrantedRoles {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final Cache<UUID, Held> held = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final Memberships memberships;
    private final Clock clock;

    GrantedRoles(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    List<Membership> of(UUID operatorId) {
        Held known = held.getIfPresent(operatorId);
        if (isTableOutOfReach()) {
            return known == null ? List.of() : known.memberships();
        }
        if (known != null && known.readAt().plus(FRESH).isAfter(clock.instant())) {
            return known.memberships();
        }
        Held fresh = new Held(memberships.ofActive(operatorId), clock.instant());
        held.put(operatorId, fresh);
        return fresh.memberships();
    }

    void forget(UUID operatorId) {
        held.invalidate(operatorId);
    }

    private static boolean isTableOutOfReach() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && CurrentTenant.find().isPresent();
    }

    private record Held(List<Membership> memberships, Instant readAt) {}
}

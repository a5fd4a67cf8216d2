package app.signalbox.server.claims;

import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Active tenants wait for a job as far as another job has come with them. */
public final class Behind implements WaitingTenants.Source {

    private static final Duration FORGET = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final String before;
    private final Positions positions;
    private final Tenants tenants;
    private final Clock clock;

    private Map<Integer, Tenant> active = Map.of();
    private Instant knownAt = Instant.MIN;

    /** @param before the job that must have done a tenant's messages */
    public Behind(String before, Positions positions, Tenants tenants, Clock clock) {
        this.before = before;
        this.positions = positions;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Map<Integer, Long> all() {
        knownAt = Instant.MIN;
        return positions.all(before);
    }

    @Override
    public Map<Integer, Long> latest() {
        return positions.all(before);
    }

    /** As of some seconds ago; who is not known is asked for every second. */
    @Override
    public Optional<Tenant> tenant(int id) {
        Instant now = clock.instant();
        if (now.isAfter(knownAt.plus(active.containsKey(id) ? FORGET : ASK_AGAIN))) {
            active = tenants.active().stream().collect(Collectors.toMap(Tenant::id, tenant -> tenant));
            knownAt = now;
        }
        return Optional.ofNullable(active.get(id));
    }
}

package app.signalbox.server.claims;

import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Active tenants wait for a job as far as another job has come with them. */
public final class Behind implements WaitingTenants.Source {

    private static final Duration FORGET = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    /** Reading where all tenants are costs more with each of them. */
    private static final Duration READ_ALL = Duration.ofSeconds(5);

    private static final Duration LATELY = READ_ALL.multipliedBy(2);

    private final String before;
    private final Positions positions;
    private final Tenants tenants;
    private final Clock clock;

    private final Set<Integer> absent = new HashSet<>();
    private Map<Integer, Tenant> active = Map.of();
    private Instant knownAt = Instant.MIN;
    private Instant allReadAt = Instant.MIN;

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
        return readAll(clock.instant());
    }

    @Override
    public Map<Integer, Long> latest() {
        Instant now = clock.instant();
        return now.isAfter(allReadAt.plus(READ_ALL)) ? readAll(now) : positions.lately(before, LATELY);
    }

    private Map<Integer, Long> readAll(Instant now) {
        Map<Integer, Long> all = positions.all(before);
        allReadAt = now;
        return all;
    }

    /** As of some seconds ago, but who has never been asked for is looked up at once. */
    @Override
    public Optional<Tenant> tenant(int id) {
        Instant now = clock.instant();
        boolean missing = !active.containsKey(id);
        if (now.isAfter(knownAt.plus(missing ? ASK_AGAIN : FORGET)) || (missing && !absent.contains(id))) {
            active = tenants.active().stream().collect(Collectors.toMap(Tenant::id, tenant -> tenant));
            absent.clear();
            knownAt = now;
        }
        if (!active.containsKey(id)) {
            absent.add(id);
        }
        return Optional.ofNullable(active.get(id));
    }
}

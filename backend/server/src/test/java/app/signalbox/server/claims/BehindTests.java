package app.signalbox.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.inbox.Brand;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class BehindTests {

    private static final int NOBODY = Integer.MAX_VALUE;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Positions positions;

    private Behind behind;

    /** The clock stands still, so that nothing is asked again because it is old. */
    @BeforeEach
    void beginsWithNobody() {
        behind = new Behind(
                "route", positions, tenants, Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void knowsATenantThatCameAMomentAgo() {
        Brand first = Brand.found(context);
        Optional<Tenant> known = behind.tenant(first.tenant().id());
        Brand second = Brand.found(context);

        assertThat(known).contains(first.tenant());
        assertThat(behind.tenant(second.tenant().id())).contains(second.tenant());
    }

    @Test
    void tellsOnceWhereAllAreAndThenWhoCameOn() {
        var lease = new Lease("job " + UUID.randomUUID(), 0, 1);
        var clock = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));
        var behindIt = new Behind(lease.job(), positions, tenants, clock);
        int early = Brand.found(context).tenant().id();
        int late = Brand.found(context).tenant().id();
        positions.advance(lease, early, 5);
        context.getBean(JdbcClient.class)
                .sql("update platform.job_position set completed_at = now() - interval '1 hour' where job = ?")
                .param(lease.job())
                .update();
        positions.advance(lease, late, 7);

        assertThat(behindIt.latest()).isEqualTo(Map.of(early, 5L, late, 7L));
        assertThat(behindIt.latest()).isEqualTo(Map.of(late, 7L));
        clock.advance(Duration.ofSeconds(6));
        assertThat(behindIt.latest()).isEqualTo(Map.of(early, 5L, late, 7L));
    }

    @Test
    void doesNotServeWhoIsGoneOrSuspended() {
        Brand brand = Brand.found(context);
        brand.runOutside(() -> tenants.suspend(brand.slug()));

        assertThat(behind.tenant(brand.tenant().id())).isEmpty();
        assertThat(behind.tenant(NOBODY)).isEmpty();
    }
}

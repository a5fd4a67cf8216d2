package app.signalbox.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.inbox.Brand;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.ModuleTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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
    void doesNotServeWhoIsGoneOrSuspended() {
        Brand brand = Brand.found(context);
        brand.runOutside(() -> tenants.suspend(brand.slug()));

        assertThat(behind.tenant(brand.tenant().id())).isEmpty();
        assertThat(behind.tenant(NOBODY)).isEmpty();
    }
}

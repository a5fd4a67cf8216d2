package app.signalbox.server.retention;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.inbox.Brand;
import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is served by which pass. */
@ModuleTest
class RetentionTests {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<Integer> served = new ArrayList<>();
    private final Set<Integer> endless = new HashSet<>();
    private final Set<Integer> broken = new HashSet<>();

    @Autowired
    private ApplicationContext context;

    private Brand brand;
    private Retention retention;
    private List<Integer> everybody;

    @BeforeEach
    void foundBrands() {
        brand = Brand.found(context);
        Brand.found(context);
        Brand.found(context);
        retention = new Retention(
                List.of(this::look),
                context.getBean(RetentionPolicies.class),
                context.getBean(Tenants.class),
                context.getBean(CurrentTenant.class),
                clock);
        brand.runOutside(() -> everybody =
                context.getBean(Tenants.class).all().stream().map(Tenant::id).toList());
    }

    @Test
    void servesEverybodyOnceInOneRound() {
        int passes = everybody.size();

        for (int pass = 1; pass <= passes; pass++) {
            pass(passes);
            assertThat(served).hasSize(pass);
        }

        assertThat(served).containsExactlyInAnyOrderElementsOf(everybody);
    }

    @Test
    void servesOneAtLeast() {
        pass(everybody.size() * 10);

        assertThat(served).hasSize(1);
    }

    @Test
    void comesBackFirstToWhomItDidNotFinish() {
        endless.add(brand.tenant().id());
        pass(1);
        assertThat(served).containsAll(everybody);
        assertThat(served.getLast()).isEqualTo(brand.tenant().id());
        endless.clear();
        served.clear();

        pass(everybody.size());

        assertThat(served.getFirst()).isEqualTo(brand.tenant().id());
        assertThat(served).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void servesTheOthersWhenOneFails() {
        broken.add(brand.tenant().id());

        pass(1);

        assertThat(served).containsExactlyInAnyOrderElementsOf(everybody);
    }

    private void pass(int passes) {
        brand.runOutside(() -> retention.eraseDue(Duration.ofMinutes(10), passes));
    }

    /** As {@link ExpiringContent}: a moment for everybody, a second and no end for some. */
    private boolean look(Deadlines deadlines, int limit) {
        assertThat(deadlines.expiringBefore()).isAfter(clock.instant());
        int tenant = CurrentTenant.get().id();
        served.add(tenant);
        clock.advance(Duration.ofMillis(endless.contains(tenant) ? 1_000 : 1));
        if (broken.contains(tenant)) {
            throw new IllegalStateException("broken on purpose");
        }
        return endless.contains(tenant);
    }
}

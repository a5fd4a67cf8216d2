package app.signalbox.server.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.cost.QuotaView;
import app.signalbox.contract.cost.SetQuota;
import app.signalbox.server.cost.Admission.Admitted;
import app.signalbox.server.cost.Admission.Refused;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ModuleTest
class QuotasTests {

    @Autowired
    private ApplicationContext context;

    private Shop shop;
    private Tenant tenant;

    @BeforeEach
    void opens() {
        shop = new Shop(context, Instant.parse("2026-03-15T12:00:00Z"));
        tenant = Brand.found(context).tenant();
    }

    @Test
    void admitsAsManyCallsAtATimeAsTheDeploymentAllows() {
        List<Admission> answers = IntStream.range(0, 5)
                .mapToObj(call -> shop.quotas.enter(tenant))
                .toList();

        assertThat(answers.subList(0, 4)).hasOnlyElementsOfType(Admitted.class);
        assertThat(answers.getLast())
                .isEqualTo(
                        new Refused("This brand may have 4 calls of models at the same time, and all are under way."));
    }

    @Test
    void makesRoomWhenACallEndsAndOnlyOnce() {
        set(1, 10);
        Admitted first = (Admitted) shop.quotas.enter(tenant);

        first.close();
        first.close();

        assertThat(shop.quotas.enter(tenant)).isInstanceOf(Admitted.class);
        assertThat(shop.quotas.enter(tenant)).isInstanceOf(Refused.class);
    }

    @Test
    void admitsAsManyCallsInAnySixtySecondsAsAreAllowed() {
        set(10, 2);
        call();
        shop.clock.advance(Duration.ofSeconds(30));
        call();

        assertThat(shop.quotas.enter(tenant))
                .isEqualTo(new Refused("This brand may begin 2 calls of models in a minute, and all are used."));
        shop.clock.advance(Duration.ofSeconds(30));
        call();
        assertThat(shop.quotas.enter(tenant)).isInstanceOf(Refused.class);
    }

    @Test
    void countsEachTenantByItself() {
        Tenant other = Brand.found(context).tenant();
        set(1, 10);
        shop.quotas.enter(tenant);

        assertThat(shop.quotas.enter(tenant)).isInstanceOf(Refused.class);
        assertThat(shop.quotas.enter(other)).isInstanceOf(Admitted.class);
    }

    @Test
    void takesUpAChangedQuotaWithTheNextCallAndFallsBackToTheDeployments() {
        assertThat(set(0, null)).isEqualTo(new QuotaView(0, 120));
        assertThat(shop.quotas.enter(tenant)).isInstanceOf(Refused.class);

        assertThat(set(null, null)).isEqualTo(new QuotaView(4, 120));

        assertThat(shop.quotas.enter(tenant)).isInstanceOf(Admitted.class);
    }

    @Test
    void refusesAQuotaOutOfRange() {
        assertThatThrownBy(() -> set(-1, null))
                .isInstanceOf(InvalidQuotaException.class)
                .hasMessage("concurrentCalls is 0 to 100000, or absent for the deployment's own.");
    }

    private void call() {
        ((Admitted) shop.quotas.enter(tenant)).close();
    }

    private QuotaView set(@Nullable Integer concurrent, @Nullable Integer perMinute) {
        return shop.as(tenant, () -> shop.quotas.set(new SetQuota(concurrent, perMinute)));
    }
}

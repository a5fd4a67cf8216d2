package app.signalbox.server.cost;

import static app.signalbox.server.cost.Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.cost.BudgetView;
import app.signalbox.contract.cost.CostPurpose;
import app.signalbox.contract.cost.CostReport;
import app.signalbox.contract.cost.PurposeCost;
import app.signalbox.contract.cost.SetBudget;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ModuleTest
class MeteringTests {

    private static final String DIRECT_MESSAGE = "x:event:dm.received";

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
    void countsWhatCostNothingWithWhatItSaved() {
        shop.metering.record(tenant, Purpose.embedded("classify", "embedded 3"), 20, usd(400));
        shop.clock.advance(Duration.ofDays(2));
        shop.metering.record(tenant, Purpose.embedded("classify", "embedded 3"), 5, usd(100));
        shop.metering.record(tenant, Purpose.cache("draft", "teapot-1"), 1, usd(70));
        shop.metering.record(tenant, Purpose.embedded("score", "embedded 3"), 2);

        CostReport report = shop.report(tenant, "2026-03");

        assertThat(report.byPurpose())
                .containsExactly(
                        new PurposeCost(CostPurpose.AGENT, "classify", "embedded 3", "USD", 25, 0, 0, 0, 0, 500),
                        new PurposeCost(CostPurpose.AGENT, "score", "embedded 3", "USD", 2, 0, 0, 0, 0, 0),
                        new PurposeCost(CostPurpose.CACHE, "draft", "teapot-1", "USD", 1, 0, 0, 0, 0, 70));
        assertThat(report.savedMicros()).isEqualTo(570);
        assertThat(report.spentMicros()).isZero();
    }

    @Test
    void chargesFeesAboveTheLimitBecauseTheNetworkBilledThemAlready() {
        shop.limit(tenant, 25_000);

        shop.metering.charge(tenant, DIRECT_MESSAGE, 2);
        shop.metering.charge(tenant, DIRECT_MESSAGE, 1);

        CostReport report = shop.report(tenant, null);
        assertThat(report.budget()).isEqualTo(new BudgetView("2026-03", "USD", 25_000, 0, 30_000, 0));
        assertThat(report.byPurpose())
                .containsExactly(
                        new PurposeCost(CostPurpose.PLATFORM_FEE, null, DIRECT_MESSAGE, "USD", 3, 0, 0, 0, 30_000, 0));
        assertThat(shop.refusal(tenant, usd(1))).contains("has 0.00 USD left");
    }

    @Test
    void reportsFeesInAnotherCurrencyBesideTheBudget() {
        shop.as(tenant, () -> shop.budgets.set(new SetBudget(1_000_000L, null, "EUR", null)));

        shop.metering.charge(tenant, DIRECT_MESSAGE, 1);

        CostReport report = shop.report(tenant, null);
        assertThat(report.budget()).isEqualTo(new BudgetView("2026-03", "EUR", 1_000_000, 0, 0, 0));
        assertThat(report.spentMicros()).isZero();
        assertThat(report.byPurpose()).extracting(PurposeCost::currency).containsExactly("USD");
    }

    @Test
    void countsEarlierFeesWhenTheBudgetTakesOnTheirCurrency() {
        shop.as(tenant, () -> shop.budgets.set(new SetBudget(1_000_000L, null, "EUR", null)));
        shop.metering.charge(tenant, DIRECT_MESSAGE, 1);

        BudgetView budget = shop.limit(tenant, 50_000);

        assertThat(budget).isEqualTo(new BudgetView("2026-03", "USD", 50_000, 0, 10_000, 0));
        assertThat(shop.report(tenant, null).spentMicros()).isEqualTo(10_000);
    }

    @Test
    void beginsAMonthWithAFee() {
        shop.limit(tenant, 25_000);
        shop.clock.advance(Duration.ofDays(31));

        shop.metering.charge(tenant, DIRECT_MESSAGE, 1);

        assertThat(shop.budget(tenant, "2026-04")).isEqualTo(new BudgetView("2026-04", "USD", 25_000, 0, 10_000, 0));
        assertThat(shop.budget(tenant, "2026-03").spentMicros()).isZero();
    }

    @Test
    void refusesToChargeWhatHasNoPrice() {
        assertThatThrownBy(() -> shop.metering.charge(tenant, "x:event:unheard-of", 1))
                .isInstanceOf(UnpricedException.class)
                .hasMessageStartingWith("The price book has no price for the fee \"x:event:unheard-of\"");
    }

    @Test
    void recordsNothingForFreeThatCostsMoney() {
        assertThatThrownBy(() -> shop.metering.record(tenant, Shop.CLASSIFY, 1, usd(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MODEL is never free");
    }
}

package app.signalbox.server.cost;

import static app.signalbox.server.cost.Shop.CLASSIFY;
import static app.signalbox.server.cost.Shop.USD;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;

@ModuleTest
class BudgetsTests {

    private static final Tokens TOKENS = new Tokens(900, 100, 50);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Budgets beans;

    private Shop shop;
    private Tenant tenant;

    @BeforeEach
    void opens() {
        shop = new Shop(context, Instant.parse("2026-03-31T21:59:59Z"));
        tenant = Brand.found(context).tenant();
        shop.limit(tenant, 1_000);
    }

    @Test
    void holdsAnEstimateAndBooksWhatTheCallCameTo() {
        UUID call = shop.reserve(tenant, 600);
        BudgetView during = shop.budget(tenant, null);

        boolean settled = shop.budgets.settle(call, new Spend(TOKENS, 450));

        assertThat(during).isEqualTo(new BudgetView("2026-03", "USD", 1_000, 600, 0, 0));
        assertThat(settled).isTrue();
        CostReport report = shop.report(tenant, null);
        assertThat(report.budget()).isEqualTo(new BudgetView("2026-03", "USD", 1_000, 0, 450, 0));
        assertThat(report.byPurpose())
                .containsExactly(
                        new PurposeCost(CostPurpose.MODEL, "classify", "teapot-1", "USD", 1, 900, 100, 50, 450, 0));
        assertThat(report.spentMicros()).isEqualTo(450);
    }

    @Test
    void refusesWhatTheLimitDoesNotAllowToTheMicro() {
        shop.reserve(tenant, 400);

        assertThat(shop.refusal(tenant, usd(601)))
                .isEqualTo("Teapots & Co has 0.0006 USD left of its 0.001 USD for 2026-03, with 0.0004 USD held for "
                        + "calls under way, and a call of teapot-1 may cost 0.000601 USD. Raise the limit, or wait for "
                        + "2026-04.");
        assertThat(shop.reserve(tenant, 600)).isNotNull();
        assertThat(shop.refusal(tenant, usd(1))).contains("has 0.00 USD left");
    }

    @Test
    void refusesTheFirstCallOfAMonthThatIsDearerThanTheLimit() {
        shop.clock.advance(Duration.ofDays(10));

        assertThat(shop.refusal(tenant, usd(1_001))).contains("for 2026-04");
        assertThat(shop.budget(tenant, null)).isEqualTo(new BudgetView("2026-04", "USD", 1_000, 0, 0, 0));
    }

    @Test
    void settlesOnce() {
        UUID call = shop.reserve(tenant, 600);
        shop.budgets.settle(call, new Spend(TOKENS, 450));

        assertThat(shop.budgets.settle(call, new Spend(TOKENS, 450))).isFalse();
        assertThat(shop.budgets.release(call)).isFalse();
        assertThat(shop.budgets.settle(UUID.randomUUID(), new Spend(TOKENS, 450)))
                .isFalse();

        assertThat(shop.budget(tenant, null).spentMicros()).isEqualTo(450);
    }

    @Test
    void givesBackWhatACallThatWasNotMadeHeld() {
        UUID call = shop.reserve(tenant, 600);

        assertThat(shop.budgets.release(call)).isTrue();

        assertThat(shop.budget(tenant, null)).isEqualTo(new BudgetView("2026-03", "USD", 1_000, 0, 0, 0));
        assertThat(shop.report(tenant, null).byPurpose()).isEmpty();
    }

    @Test
    void booksTheEstimateOfACallWhoseAnswerNeverCame() {
        UUID call = shop.reserve(tenant, 600);

        assertThat(shop.budgets.settleInFull(call)).isTrue();

        assertThat(shop.budget(tenant, null)).isEqualTo(new BudgetView("2026-03", "USD", 1_000, 0, 600, 0));
    }

    @Test
    void booksMoreThanWasHeldWhenTheCallCameToMore() {
        UUID call = shop.reserve(tenant, 900);

        shop.budgets.settle(call, new Spend(TOKENS, 1_200));

        assertThat(shop.budget(tenant, null)).isEqualTo(new BudgetView("2026-03", "USD", 1_000, 0, 1_200, 0));
        assertThat(shop.refusal(tenant, usd(1))).contains("has 0.00 USD left");
    }

    @Test
    void beginsTheMonthAtMidnightOfTheTenantsZone() {
        shop.reserve(tenant, 1_000);

        shop.clock.advance(Duration.ofSeconds(1));
        shop.reserve(tenant, 300);

        assertThat(shop.budget(tenant, "2026-03").reservedMicros()).isEqualTo(1_000);
        assertThat(shop.budget(tenant, "2026-04").reservedMicros()).isEqualTo(300);
        assertThat(shop.budget(tenant, null).month()).isEqualTo("2026-04");
    }

    @Test
    void hasAnotherMonthElsewhereAtTheSameInstant() {
        Tenant auckland = Shop.in("Pacific/Auckland", Brand.found(context).tenant());
        Tenant honolulu = Shop.in("Pacific/Honolulu", Brand.found(context).tenant());

        shop.reserve(auckland, 200);
        shop.reserve(honolulu, 100);

        assertThat(shop.budget(auckland, "2026-04").reservedMicros()).isEqualTo(200);
        assertThat(shop.budget(honolulu, "2026-03").reservedMicros()).isEqualTo(100);
    }

    @Test
    void booksACallThatRunsOverMidnightInTheMonthInWhichItBegan() {
        UUID call = shop.reserve(tenant, 600);
        shop.clock.advance(Duration.ofMinutes(1));

        shop.budgets.settle(call, new Spend(TOKENS, 500));

        assertThat(shop.report(tenant, "2026-03").spentMicros()).isEqualTo(500);
        assertThat(shop.budget(tenant, "2026-03").spentMicros()).isEqualTo(500);
        assertThat(shop.report(tenant, "2026-04").byPurpose()).isEmpty();
    }

    @Test
    void givesBackWhatIsHeldForACallThatNeverTellsItsEnd() {
        shop.reserve(tenant, 400);
        shop.clock.advance(Duration.ofMinutes(9));
        UUID later = shop.reserve(tenant, 100);
        assertThat(shop.budget(tenant, "2026-03").reservedMicros()).isEqualTo(400);

        shop.clock.advance(Duration.ofMinutes(1));
        int lapsed = shop.budgets.expireReservations();
        int again = shop.budgets.expireReservations();

        assertThat(lapsed).isPositive();
        assertThat(again).isZero();
        assertThat(shop.budget(tenant, "2026-03")).isEqualTo(new BudgetView("2026-03", "USD", 1_000, 0, 0, 400));
        assertThat(shop.budget(tenant, "2026-04").reservedMicros()).isEqualTo(100);
        assertThat(shop.budgets.release(later)).isTrue();
    }

    @Test
    void booksACallThatTellsItsEndAfterItExpired() {
        UUID late = shop.reserve(tenant, 400);
        UUID unmade = shop.reserve(tenant, 50);
        shop.clock.advance(Duration.ofMinutes(10));
        shop.budgets.expireReservations();

        assertThat(shop.budgets.settle(late, new Spend(TOKENS, 390))).isTrue();
        assertThat(shop.budgets.release(unmade)).isTrue();

        assertThat(shop.budget(tenant, "2026-03")).isEqualTo(new BudgetView("2026-03", "USD", 1_000, 0, 390, 0));
    }

    @Test
    void forgetsExpiredCallsAfterAWhileButNotWhatTheyHeld() {
        UUID call = shop.reserve(tenant, 400);
        shop.clock.advance(Duration.ofMinutes(10));
        shop.budgets.expireReservations();
        shop.clock.advance(Duration.ofDays(8));
        shop.budgets.expireReservations();

        assertThat(shop.budgets.settle(call, new Spend(TOKENS, 390))).isFalse();
        assertThat(shop.budget(tenant, "2026-03").lapsedMicros()).isEqualTo(400);
    }

    @Test
    void keepsALimitUntilAnotherIsSetAndLeavesEarlierMonthsAlone() {
        shop.reserve(tenant, 700);
        shop.as(tenant, () -> shop.budgets.set(new SetBudget(null, new BigDecimal("0.005"), "USD", "2026-05")));

        assertThat(shop.budget(tenant, "2026-04").limitMicros()).isEqualTo(1_000);
        assertThat(shop.budget(tenant, "2026-07").limitMicros()).isEqualTo(5_000);
        assertThat(shop.limit(tenant, 100)).isEqualTo(new BudgetView("2026-03", "USD", 100, 700, 0, 0));
        assertThat(shop.refusal(tenant, usd(1))).contains("has 0.00 USD left of its 0.0001 USD");
    }

    @Test
    void grantsTheDeploymentsLimitWhereNobodySetOne() {
        Tenant unset = Brand.found(context).tenant();

        assertThat(shop.budget(unset, null)).isEqualTo(new BudgetView("2026-03", "USD", 20_000_000, 0, 0, 0));
        assertThat(shop.reserve(unset, 20_000_000)).isNotNull();
        assertThat(shop.refusal(unset, usd(1))).contains("has 0.00 USD left of its 20.00 USD");
    }

    @Test
    void paysNothingInAnotherCurrency() {
        Money euros = new Money(10, Currency.getInstance("EUR"));

        assertThat(shop.refusal(tenant, euros))
                .isEqualTo(
                        "The budget of Teapots & Co is in USD, but teapot-1 is priced in EUR. Set the budget in that "
                                + "currency or add a price in this one.");
    }

    @Test
    void changesTheCurrencyOnlyOfAMonthWithoutSpending() {
        assertThat(inEuros(null).currency()).isEqualTo("EUR");
        shop.limit(tenant, 1_000);
        shop.reserve(tenant, 10);

        assertThatThrownBy(() -> inEuros(null))
                .isInstanceOf(BudgetCurrencyException.class)
                .hasMessage("2026-03 already has spending in another currency. Set the budget in EUR from 2026-04 on, "
                        + "by \"fromMonth\".");
        assertThat(inEuros("2026-04").currency()).isEqualTo("EUR");
        assertThat(shop.budget(tenant, "2026-03").currency()).isEqualTo("USD");
    }

    @Test
    void asksNothingOfWhoeverHasATransactionOpen() {
        assertThatThrownBy(() ->
                        shop.transaction().executeWithoutResult(status -> beans.reserve(tenant, usd(1), CLASSIFY)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void reservesWhetherTheTenantIsBoundOrNot() {
        Money little = new Money(1, USD);

        Reservation unbound = beans.reserve(tenant, little, CLASSIFY);
        Reservation bound = shop.as(tenant, () -> beans.reserve(tenant, little, CLASSIFY));

        assertThat(unbound).isInstanceOf(Reservation.Reserved.class);
        assertThat(bound).isInstanceOf(Reservation.Reserved.class);
    }

    private BudgetView inEuros(@Nullable String fromMonth) {
        return shop.as(tenant, () -> shop.budgets.set(new SetBudget(2_000L, null, "EUR", fromMonth)));
    }
}

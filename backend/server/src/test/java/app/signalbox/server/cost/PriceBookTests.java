package app.signalbox.server.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.cost.AddPrice;
import app.signalbox.contract.cost.PriceKind;
import app.signalbox.contract.cost.PriceView;
import app.signalbox.contract.tenancy.FoundAgency;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.tenancy.UnknownAgencyException;
import app.signalbox.server.testing.ModuleTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PriceBookTests {

    private static final Instant LAST_YEAR = Instant.parse("2025-06-01T00:00:00Z");

    private final String model = "teapot-" + UUID.randomUUID();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PriceBook book;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Tenant tenant;
    private Instant nextWeek;

    @BeforeEach
    void opens() {
        tenant = Brand.found(context).tenant();
        nextWeek = clock.instant().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void knowsThePriceOfEachInstant() {
        add(null, LAST_YEAR, 100);
        add(null, nextWeek, 80);

        assertThat(book.findModelPrice(tenant, model, LAST_YEAR.minusMillis(1))).isEmpty();
        assertThat(input(LAST_YEAR)).isEqualTo(100);
        assertThat(input(nextWeek.minusMillis(1))).isEqualTo(100);
        assertThat(input(nextWeek)).isEqualTo(80);
        assertThat(input(nextWeek.plus(Duration.ofDays(4_000)))).isEqualTo(80);
    }

    @Test
    void refusesAModelThatHasNoPrice() {
        Instant at = Instant.parse("2026-03-15T12:00:00Z");

        assertThatThrownBy(() -> book.getModelPrice(tenant, model, at))
                .isInstanceOf(UnpricedException.class)
                .hasMessage(
                        "The price book has no price for the model \"" + model + "\" at 2026-03-15T12:00:00Z, so it "
                                + "can't be paid from a budget. Add one at /api/v1/prices.");
    }

    @Test
    void prefersTheAgencysOwnPriceForItsTenantsAlone() {
        String agency = agency();
        Tenant own = tenantOf(agency);
        add(null, LAST_YEAR, 100);
        add(agency, LAST_YEAR.minusSeconds(60), 70);

        assertThat(book.getModelPrice(own, model, LAST_YEAR).inputMicros()).isEqualTo(70);
        assertThat(book.getModelPrice(tenant, model, LAST_YEAR).inputMicros()).isEqualTo(100);
    }

    @Test
    void addsOnlyPricesThatChangeNothingThatCounted() {
        add(null, LAST_YEAR, 100);

        assertThatThrownBy(() -> add(null, LAST_YEAR.plusSeconds(1), 50)).isInstanceOf(PriceNotLaterException.class);
        add(null, nextWeek, 80);
        assertThatThrownBy(() -> add(null, nextWeek, 70)).isInstanceOf(PriceNotLaterException.class);
        assertThatThrownBy(() -> add(null, null, 70))
                .isInstanceOf(PriceNotLaterException.class)
                .hasMessage("\"" + model + "\" has a price already. The next one must begin after all that are there, "
                        + "and not in the past; leave effectiveFrom away to begin now.");
    }

    @Test
    void beginsNowWhenNothingElseIsSaid() {
        add(null, LAST_YEAR, 100);

        PriceView added = add(null, null, 60);

        assertThat(added.effectiveFrom()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        assertThat(input(clock.instant())).isEqualTo(60);
    }

    @Test
    void letsNobodyChangeAPriceInTheDatabase() {
        PriceView price = add(null, LAST_YEAR, 100);

        assertThatThrownBy(() -> jdbc.sql("update platform.price set input_micros = 1 where price_id = :id")
                        .param("id", price.id())
                        .update())
                .rootCause()
                .hasMessageContaining("a price is never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from platform.price where price_id = :id")
                        .param("id", price.id())
                        .update())
                .rootCause()
                .hasMessageContaining("a price is never changed");
    }

    @Test
    void knowsWhatXChargesForItsEvents() {
        Instant at = Instant.parse("2026-03-15T12:00:00Z");

        assertThat(book.getFeePrice(tenant, "x:event:dm.received", at).of(3)).isEqualTo(Shop.usd(30_000));
        assertThat(book.getFeePrice(tenant, "x:event:post.create", at).eventMicros())
                .isEqualTo(5_000);
        assertThat(book.getFeePrice(tenant, "x:call:post", at).eventMicros()).isEqualTo(15_000);
        assertThat(book.getFeePrice(tenant, "x:call:post-with-url", at).eventMicros())
                .isEqualTo(200_000);
    }

    @Test
    void refusesPricesThatMakeNoSense() {
        assertRefused(new AddPrice(null, null, model, "USD", null, 1L, null, 1L, null), "The kind of a price");
        assertRefused(new AddPrice(null, PriceKind.MODEL, "", "USD", null, 1L, null, 1L, null), "The item of a price");
        assertRefused(
                new AddPrice(null, PriceKind.MODEL, model, "XAU", null, 1L, null, 1L, null), "\"XAU\" is no currency");
        assertRefused(new AddPrice(null, PriceKind.MODEL, model, "USD", null, 1L, 2L, 1L, null), "cachedMicros");
        assertRefused(new AddPrice(null, PriceKind.MODEL, model, "USD", null, null, null, 1L, null), "inputMicros");
        assertRefused(new AddPrice(null, PriceKind.FEE, model, "USD", null, null, null, null, -1L), "eventMicros");
        assertRefused(new AddPrice(null, PriceKind.FEE, model, "USD", null, 1L, null, null, 1L), "has no inputMicros");
    }

    @Test
    void refusesAPriceForAnAgencyThatIsNotThere() {
        assertThatThrownBy(() -> add("no-such-agency", null, 1)).isInstanceOf(UnknownAgencyException.class);
    }

    private void assertRefused(AddPrice price, String sentence) {
        assertThatThrownBy(() -> asSystem().call("test", () -> book.add(price)))
                .isInstanceOf(InvalidPriceException.class)
                .hasMessageContaining(sentence);
    }

    private PriceView add(@Nullable String agency, @Nullable Instant from, long input) {
        var price = new AddPrice(agency, PriceKind.MODEL, model, "USD", from, input, null, input * 4, null);
        return asSystem().call("test", () -> book.add(price));
    }

    private long input(Instant at) {
        return book.getModelPrice(tenant, model, at).inputMicros();
    }

    private String agency() {
        String slug = "a" + UUID.randomUUID();
        return asSystem()
                .call("test", () -> context.getBean(Agencies.class).found(new FoundAgency(slug, "Nimbus")))
                .slug();
    }

    private Tenant tenantOf(String agency) {
        String slug = "b" + UUID.randomUUID();
        return Objects.requireNonNull(asSystem().call("test", () -> {
            Tenants tenants = context.getBean(Tenants.class);
            tenants.provision(new ProvisionTenant(slug, "Kettles & Co", "UTC", agency));
            return tenants.get(slug);
        }));
    }

    private SystemWork asSystem() {
        return context.getBean(SystemWork.class);
    }
}

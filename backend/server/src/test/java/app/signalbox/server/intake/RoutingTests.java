package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals.Counts;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.ModuleTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the webhook to the tenant's messages, and what completeness says on the way. */
@ModuleTest
class RoutingTests {

    private final String page = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ParkedEvents parkedEvents;

    @Autowired
    private SystemWork system;

    @Autowired
    private DatabaseAddress address;

    private Arrivals arrivals;
    private Webhooks webhooks;
    private Brand brand;

    @BeforeEach
    void connectsAPage() {
        arrivals = new Arrivals(context);
        arrivals.route();
        webhooks = Webhooks.to(context);
        brand = Brand.found(context);
        arrivals.connect(brand, Channel.FACEBOOK, page);
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void bringsAMessageIntoTheTenant() {
        webhooks.facebook(pages(says(page, "m1=Is it dishwasher safe?")));

        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("Is it dishwasher safe?");
        assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
    }

    @Test
    void bringsThePagesOfOneBodyToTheirTenants() {
        Brand other = Brand.found(context);
        String otherPage = Arrivals.newPage();
        arrivals.connect(other, Channel.FACEBOOK, otherPage);

        webhooks.facebook(pages(says(page, "m1=To the first"), says(otherPage, "m1=To the second", "m2=Again")));
        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("To the first");
        assertThat(arrivals.textsOf(other)).containsExactly("Again", "To the second");
        assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
        assertThat(arrivals.countsOf(other)).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
    }

    @Test
    void countsDuplicatesAndAppliesThemOnce() {
        String body = pages(says(page, "m1=Once", "m2=Twice"));
        webhooks.facebook(body);
        webhooks.facebook(body);
        arrivals.route();
        webhooks.facebook(body);
        webhooks.facebook(pages(says(page, "m2=Twice", "m3=Thrice")));

        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("Once", "Thrice", "Twice");
        assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(8, 3, 5, 0, 0, 0));
    }

    @Test
    void keepsASignedBodyThatNobodyCanReadAndSaysWhy() {
        Counts before = arrivals.unrouted();

        int status = webhooks.facebook("not json " + UUID.randomUUID());
        arrivals.route();

        assertThat(status).isEqualTo(200);
        assertThat(arrivals.unrouted().minus(before)).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        ParkedEvent latest = latestParked();
        assertThat(latest.tenant()).isNull();
        assertThat(latest.kind()).isEqualTo("unreadable");
        assertThat(latest.reason()).isNotBlank();
    }

    @Test
    void keepsWhatNobodyHasConnectedAndAppliesItOnceSomebodyDoes() {
        Counts before = arrivals.unrouted();
        String later = Arrivals.newPage();
        webhooks.facebook(pages(says(later, "m1=Early bird", "m2=Early bird too")));
        webhooks.facebook(pages(says(later, "m2=Early bird too")));
        arrivals.route();
        Counts unrouted = arrivals.unrouted().minus(before);

        arrivals.connect(brand, Channel.FACEBOOK, later);
        await().untilAsserted(() -> {
            arrivals.route();
            assertThat(arrivals.textsOf(brand)).containsExactly("Early bird", "Early bird too");
        });

        assertThat(unrouted).isEqualTo(new Counts(3, 0, 1, 2, 0, 0));
        assertThat(arrivals.unrouted().minus(before)).isEqualTo(new Counts(1, 0, 1, 0, 0, 0));
        assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
    }

    @Test
    void recognisesARedeliveryOfWhatWasUnrouted() {
        String later = Arrivals.newPage();
        webhooks.facebook(pages(says(later, "m1=Early bird")));
        arrivals.route();
        arrivals.connect(brand, Channel.FACEBOOK, later);
        await().untilAsserted(() -> {
            arrivals.route();
            assertThat(arrivals.textsOf(brand)).containsExactly("Early bird");
        });

        webhooks.facebook(pages(says(later, "m1=Early bird")));
        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("Early bird");
        assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(2, 1, 1, 0, 0, 0));
    }

    @Test
    void explainsEverythingAtRestAndNothingTooMuchInFlight() {
        Counts unrouted = arrivals.unrouted();
        webhooks.facebook(pages(says(page, "m1=One", "m2=Two"), says(page, "m3=Three")));
        Counts stored = arrivals.unrouted().minus(unrouted);
        arrivals.read();
        Counts read = arrivals.countsOf(brand);
        arrivals.route();

        assertThat(stored).isEqualTo(new Counts(1, 0, 0, 0, 0, 1));
        assertThat(read).isEqualTo(new Counts(3, 0, 0, 0, 0, 3));
        assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(arrivals.unrouted().minus(unrouted)).isEqualTo(Counts.NONE);
    }

    @Test
    void setsOnlyThePoisonAside() throws SQLException {
        poison();
        webhooks.facebook(pages(says(
                page,
                IntStream.range(0, 10)
                        .mapToObj(i -> "m" + i + "=" + (i == 6 ? "poison" : "fine " + i))
                        .toArray(String[]::new))));

        arrivals.route();

        assertThat(arrivals.textsOf(brand)).hasSize(9).allMatch(text -> text.startsWith("fine"));
        assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(10, 9, 0, 0, 1, 0));
        ParkedEvent failed = latestParked();
        assertThat(failed.outcome()).isEqualTo("failed");
        assertThat(failed.tenant()).isEqualTo(brand.slug());
    }

    @Test
    void keepsWhatArrivesForASuspendedTenant() {
        brand.runOutside(() -> context.getBean(Tenants.class).suspend(brand.slug()));

        webhooks.facebook(pages(says(page, "m1=Anybody there?")));
        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("Anybody there?");
    }

    @Test
    void goesOnWhereItWasAfterForgettingEverything() {
        webhooks.facebook(pages(says(page, "m1=One")));
        arrivals.route();
        context.getBean(Routing.class).release();
        webhooks.facebook(pages(says(page, "m2=Two")));

        arrivals.route();

        assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
    }

    @Test
    void takesMoreThanOneChunk() {
        webhooks.facebook(pages(says(
                page,
                IntStream.range(0, 450).mapToObj(i -> "m" + i + "=text " + i).toArray(String[]::new))));

        arrivals.route();

        assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(450, 450, 0, 0, 0, 0));
        assertThat(arrivals.textsOf(brand)).hasSize(450);
    }

    @Test
    void leavesAnAccountThatIsDisconnectedUnrouted() {
        Counts before = arrivals.unrouted();
        var accounts = context.getBean(ChannelAccounts.class);
        UUID id = brand.call(accounts::list).getFirst().id();
        brand.run(() -> accounts.disconnect(id));

        webhooks.facebook(pages(says(page, "m1=Still there?")));
        arrivals.route();

        assertThat(arrivals.unrouted().minus(before)).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        assertThat(arrivals.textsOf(brand)).isEmpty();
    }

    private ParkedEvent latestParked() {
        List<ParkedEvent> parked =
                system.call("test", () -> parkedEvents.list(null, 1)).items();
        return parked.getFirst();
    }

    private void poison() throws SQLException {
        String schema = brand.tenant().schema();
        asSuperuser("""
                create function %1$s.refuse() returns trigger language plpgsql as
                    $$ begin raise exception 'this one can''t be stored'; end $$;
                create trigger refuse before insert on %1$s.message for each row when (new.text = 'poison')
                    execute function %1$s.refuse();
                """.formatted(schema));
    }

    private void asSuperuser(String sql) throws SQLException {
        DatabaseAddress superuser = TestServer.asSuperuser(address);
        try (var connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

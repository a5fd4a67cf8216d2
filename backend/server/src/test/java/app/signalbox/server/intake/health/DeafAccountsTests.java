package app.signalbox.server.intake.health;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.contract.channels.ConnectionState;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.connection.Checkups;
import app.signalbox.server.channels.connection.FakeNetwork;
import app.signalbox.server.channels.connection.FakeNetworks;
import app.signalbox.server.channels.connection.Handshakes;
import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.intake.Completeness;
import app.signalbox.server.intake.Webhooks;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.MovableClock;
import app.signalbox.server.testing.ProviderSecrets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts that fall silent, with real webhooks and networks that tell what was missed. */
@ModuleTest
@Import(FakeNetworks.class)
class DeafAccountsTests {

    private final String page = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("facebookNetwork")
    private FakeNetwork facebook;

    @Autowired
    private DeafAccounts deafAccounts;

    @Autowired
    private AccountKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private Arrivals arrivals;
    private Webhooks webhooks;
    private Brand brand;
    private UUID account;

    @BeforeEach
    void connectsAPage() {
        arrivals = new Arrivals(context);
        webhooks = Webhooks.to(context);
        brand = Brand.found(context);
        arrivals.connect(brand, Channel.FACEBOOK, page);
        account = brand.call(
                () -> context.getBean(ChannelAccounts.class).list().getFirst().id());
        brand.run(() -> keys.keep(account, Credential.ofToken("EAAB", clock.instant())));
        brand.run(() -> context.getBean(Checkups.class).probe(account));
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void leavesAnAccountAloneThatWasNeverBusy() {
        webhooks.facebook(pages(says(page, "m1=Hello")));
        arrivals.route();

        clock.advance(Duration.ofHours(4));
        pass();

        assertThat(health().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(health().lastEventAt()).isEqualTo(clock.instant().minus(Duration.ofHours(4)));
    }

    @Test
    void subscribesAgainAndFetchesWhatWasMissed() {
        busyUntilThreeHoursAgo();
        facebook.says(page, FakeNetwork.UNSUBSCRIBED, FakeNetwork.WELL);
        facebook.tells(page, new Retrieved.Bodies(List.of(json(pages(says(page, "m2=Is anybody there?"))))));

        pass();
        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("Is anybody there?");
        assertThat(recoveredMessages()).containsExactly("Is anybody there?");
        assertThat(day().received()).isEqualTo(1);
        assertThat(day().recovered()).isEqualTo(1);
        assertThat(health().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void asksFromTheLastEventToNow() {
        Instant last = busyUntilThreeHoursAgo();

        pass();

        assertThat(facebook.calls(page))
                .contains("missed from " + last.minus(Duration.ofMinutes(15)) + " to " + clock.instant());
    }

    @Test
    void isReassuredByANetworkThatHasNothingNewEither() {
        webhooks.facebook(pages(says(page, "m1=Known already")));
        arrivals.route();
        busyUntilThreeHoursAgo();
        facebook.tells(page, new Retrieved.Bodies(List.of(json(pages(says(page, "m1=Known already"))))));

        pass();
        arrivals.route();

        assertThat(health().state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(day().received()).isEqualTo(1);
        assertThat(day().recovered()).isZero();
    }

    @Test
    void saysThatANetworkDoesNotSendWhatItHas() {
        busyUntilThreeHoursAgo();
        facebook.tells(page, new Retrieved.Bodies(List.of(json(pages(says(page, "m3=Hello?", "m4=Hello??"))))));

        pass();

        assertThat(health().state()).isEqualTo(ConnectionState.DEAF);
        assertThat(health().sentence())
                .startsWith("Nothing has come in since ")
                .endsWith(" The network had 2 events that it didn't send; they are here now. Reconnect the account.");
    }

    @Test
    void isNotDeafAnyMoreWhenAWebhookComes() {
        saysThatANetworkDoesNotSendWhatItHas();
        clock.advance(Duration.ofMinutes(5));

        webhooks.facebook(pages(says(page, "m9=Back again")));
        arrivals.route();
        pass();

        assertThat(health().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void takesAMessageForSentWhenTheWebhookComesAfterAll() {
        saysThatANetworkDoesNotSendWhatItHas();
        arrivals.route();
        assertThat(recoveredMessages()).containsExactly("Hello?", "Hello??");

        webhooks.facebook(pages(says(page, "m3=Hello?")).replace("1765000000500", "1765000000501"));
        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("Hello?", "Hello??");
        assertThat(recoveredMessages()).containsExactly("Hello??");
    }

    @Test
    void asksADeafNetworkOnceAnHour() {
        busyUntilThreeHoursAgo();
        facebook.tells(page, new Retrieved.Unreachable("The network is down."));

        pass();
        clock.advance(Duration.ofMinutes(30));
        pass();

        assertThat(facebook.calls(page))
                .filteredOn(call -> call.startsWith("missed"))
                .hasSize(1);
        assertThat(health().sentence()).endsWith("The network is down.");
    }

    @Test
    void goesOnReceivingWhenItsOwnKeyIsDead() {
        facebook.says(page, new Health.AccessLost("The app was removed. Reconnect the page."));
        brand.run(() -> context.getBean(Checkups.class).probe(account));
        assertThat(health().state()).isEqualTo(ConnectionState.ACCESS_LOST);

        webhooks.facebook(pages(says(page, "m7=Can you hear me?")));
        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("Can you hear me?");
        assertThat(day().applied()).isEqualTo(1);
    }

    @Test
    void knowsWhenTheNetworkLastCheckedTheAddress() {
        webhooks.get(
                "facebook?hub.mode=subscribe&hub.challenge=1&hub.verify_token=" + ProviderSecrets.META_VERIFY_TOKEN);

        assertThat(health().handshakeAt()).isEqualTo(clock.instant());
    }

    @Test
    void missesTheChecksOfANetworkThatRepeatsThem() {
        String handle = Arrivals.newPage();
        arrivals.connect(brand, Channel.X, handle);
        brand.runOutside(() -> context.getBean(Handshakes.class).answered(Channel.X));
        clock.advance(Duration.ofHours(27));

        pass();

        assertThat(brand.call(() -> context.getBean(ChannelAccounts.class).list()))
                .filteredOn(one -> one.channel() == Channel.X)
                .singleElement()
                .satisfies(one -> assertThat(one.health().sentence())
                        .startsWith("The network has not checked our webhook address since "));
    }

    /** Ten events in each hour of five weeks, the last three hours excepted. */
    private Instant busyUntilThreeHoursAgo() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(4));
        Instant last = hour.plus(Duration.ofMinutes(30));
        jdbc.sql("""
                        insert into platform.account_rate (tenant_id, channel_account_id, hour_at, events, last_at)
                        select :tenant, :account, cast(:hour as timestamptz) - make_interval(hours => ago), 10,
                            cast(:last as timestamptz) - make_interval(hours => ago)
                        from generate_series(0, 840) as ago
                        """)
                .param("tenant", brand.tenant().id())
                .param("account", account)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("last", last.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "update platform.account_rate_mark set arrival = (select coalesce(max(arrival), 0) from platform.arrival_mark)")
                .update();
        return last;
    }

    private void pass() {
        brand.runOutside(() -> {
            while (deafAccounts.pass() == 25) {}
        });
    }

    private ConnectionHealth health() {
        return brand.call(
                () -> context.getBean(ChannelAccounts.class).get(account).health());
    }

    private List<String> recoveredMessages() {
        return brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> jdbc.sql("select text from message where recovered order by text")
                        .query(String.class)
                        .list()));
    }

    private CompletenessRow day() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return context.getBean(SystemWork.class)
                .call(
                        "test",
                        () -> context.getBean(Completeness.class)
                                .rows(today.minusDays(1), today, brand.slug(), Channel.FACEBOOK))
                .getFirst();
    }

    private static JsonNode json(String body) {
        return new JsonMapper().readTree(body);
    }
}

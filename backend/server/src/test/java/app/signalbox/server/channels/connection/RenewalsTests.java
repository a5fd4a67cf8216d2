package app.signalbox.server.channels.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.contract.channels.ConnectionState;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.MovableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys in the course of time. */
@ModuleTest
@Import(FakeNetworks.class)
class RenewalsTests {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration SIXTY_DAYS = Duration.ofDays(60);

    private final String handle = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("xNetwork")
    private FakeNetwork x;

    @Autowired
    private Renewals renewals;

    @Autowired
    private Probes probes;

    @Autowired
    private AccountKeys keys;

    @Autowired
    private MovableClock clock;

    private Brand brand;
    private UUID account;

    @BeforeEach
    void connectsAHandle() {
        brand = Brand.found(context);
        account = brand.call(() -> context.getBean(ChannelAccounts.class)
                .connect(new ConnectChannelAccount(Channel.X, handle, "Teapots"))
                .id());
    }

    @AfterEach
    void forgets() {
        x.whileRenewing(null);
    }

    @Test
    void renewsAKeyBeforeItEndsAndNotSooner() {
        keep("r1", TWO_HOURS);

        renewAfter(Duration.ofMinutes(79));
        assertThat(x.calls(handle)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        x.renews(handle, new Renewed.Fresh(credential("r2", TWO_HOURS)));
        renewals();

        assertThat(x.calls(handle)).containsExactly("renew with r1");
        assertThat(refreshToken()).isEqualTo("r2");
    }

    @Test
    void usesARefreshTokenWhoseAnswerWasLostNoSecondTime() {
        keep("r1", TWO_HOURS);
        x.renews(handle, new Renewed.Unreachable("The network took too long to answer."));

        renewAfter(Duration.ofMinutes(80));
        renewAfter(Duration.ofMinutes(11));
        renewAfter(Duration.ofMinutes(11));

        assertThat(x.calls(handle)).containsExactly("renew with r1", "probe");
        assertThat(refreshToken()).isEqualTo("r1");
        assertThat(health().state()).isEqualTo(ConnectionState.EXPIRING);
    }

    @Test
    void takesAKeyForDeadWhenTheProbeAfterALostAnswerSaysSo() {
        keep("r1", TWO_HOURS);
        x.renews(handle, new Renewed.Unreachable("The connection broke."));
        x.says(handle, new Health.AccessLost("X takes the key no more. Reconnect the account."));

        renewAfter(Duration.ofMinutes(80));

        assertThat(brand.call(() -> keys.find(account)))
                .isEqualTo(new AccountKey.Lost("X takes the key no more. Reconnect the account."));
    }

    @Test
    void usesARefreshTokenNoSecondTimeAfterACrashInTheMiddle() {
        keep("r1", TWO_HOURS);
        clock.advance(Duration.ofMinutes(80));
        leaveBehindARenewal();

        clock.advance(Duration.ofMinutes(6));
        renewals();

        assertThat(x.calls(handle)).containsExactly("probe");
    }

    @Test
    void triesAgainWhereThereIsNoRefreshTokenToSpend() {
        keep(null, SIXTY_DAYS);
        x.renews(handle, new Renewed.Unreachable("The network is down."));

        renewAfter(Duration.ofDays(41));
        clock.advance(Duration.ofHours(2));
        x.renews(handle, new Renewed.Fresh(credential(null, SIXTY_DAYS)));
        renewals();

        assertThat(x.calls(handle)).containsExactly("renew with null", "renew with null");
        assertThat(health().state()).isNotEqualTo(ConnectionState.EXPIRING);
    }

    @Test
    void keepsTheKeyOfAnAdminWhoReconnectedMeanwhile() {
        keep("r1", TWO_HOURS);
        x.renews(handle, new Renewed.Fresh(credential("r2", TWO_HOURS)));
        x.whileRenewing(() -> keep("by-hand", TWO_HOURS));

        renewAfter(Duration.ofMinutes(80));

        assertThat(refreshToken()).isEqualTo("by-hand");
    }

    @Test
    void leavesAKeyToWhoRenewsItAlready() {
        keep("r1", TWO_HOURS);
        clock.advance(Duration.ofMinutes(80));
        leaveBehindARenewal();

        renewals();

        assertThat(x.calls(handle)).isEmpty();
    }

    @Test
    void saysWhyTheNetworkRefuses() {
        keep("r1", TWO_HOURS);
        x.renews(handle, new Renewed.Refused("The refresh token was revoked. Reconnect the account."));

        renewAfter(Duration.ofMinutes(80));

        assertThat(health().state()).isEqualTo(ConnectionState.ACCESS_LOST);
        assertThat(health().sentence()).isEqualTo("The refresh token was revoked. Reconnect the account.");
    }

    @Test
    void warnsFourteenSevenAndOneDaysBeforeTheEnd() {
        keep(null, SIXTY_DAYS);
        probe();
        assertThat(health().state()).isEqualTo(ConnectionState.CONNECTED);

        clock.advance(Duration.ofDays(46));
        assertThat(health().state()).isEqualTo(ConnectionState.EXPIRING);
        assertThat(health().sentence()).startsWith("Access ends within 14 days, on ");
        clock.advance(Duration.ofDays(7));
        assertThat(health().sentence()).startsWith("Access ends within 7 days, on ");
        clock.advance(Duration.ofDays(6));
        assertThat(health().sentence()).startsWith("Access ends within a day, on ");
    }

    @Test
    void restoresAccessWhenTheNetworkTakesTheKeyAgain() {
        keep("r1", SIXTY_DAYS);
        x.says(handle, new Health.AccessLost("The app was removed. Reconnect the account."), FakeNetwork.WELL);
        probe();
        assertThat(health().state()).isEqualTo(ConnectionState.ACCESS_LOST);

        clock.advance(Duration.ofMinutes(61));
        probe();

        assertThat(health().state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void subscribesAgainWhereTheNetworkSaysThatItTellsUsNothing() {
        keep("r1", SIXTY_DAYS);
        x.says(handle, FakeNetwork.UNSUBSCRIBED, FakeNetwork.WELL);

        probe();

        assertThat(x.calls(handle)).containsExactly("probe", "subscribe");
        assertThat(health().subscribed()).isTrue();
    }

    private void leaveBehindARenewal() {
        brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(JdbcClient.class)
                        .sql("update credential set renewing_until = :until")
                        .param(
                                "until",
                                clock.instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC))
                        .update()));
    }

    private void renewAfter(Duration time) {
        clock.advance(time);
        renewals();
    }

    private void renewals() {
        brand.runOutside(() -> {
            while (renewals.pass() > 0) {}
        });
    }

    private void probe() {
        brand.runOutside(() -> {
            while (probes.pass() > 0) {}
        });
    }

    private void keep(@Nullable String refreshToken, Duration life) {
        brand.run(() -> keys.keep(account, credential(refreshToken, life)));
    }

    private @Nullable String refreshToken() {
        return ((AccountKey.Usable) brand.call(() -> keys.find(account)))
                .access()
                .credential()
                .refreshToken();
    }

    private ConnectionHealth health() {
        return brand.call(
                () -> context.getBean(ChannelAccounts.class).get(account).health());
    }

    private Credential credential(@Nullable String refreshToken, Duration life) {
        return new Credential(
                "token-of-" + refreshToken,
                null,
                refreshToken,
                Set.of("read", "write"),
                clock.instant(),
                clock.instant().plus(life),
                null,
                null);
    }
}

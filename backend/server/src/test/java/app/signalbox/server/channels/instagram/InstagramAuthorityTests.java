package app.signalbox.server.channels.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.Consent;
import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.connection.Redeemed;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.connection.Renewed;
import app.signalbox.server.channels.meta.Dialogue;
import app.signalbox.server.channels.meta.MetaFixtures;
import app.signalbox.server.channels.meta.MetaSite;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.testing.MovableClock;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstagramAuthorityTests {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Consent CONSENT =
            new Consent("state", "v".repeat(43), URI.create("https://desk.example/connect/instagram"));

    private MetaSite site = new MetaSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void connectsAnAccountByTheKeyOfItsPage() throws Exception {
        var authority = authority(NOON);

        var granted = (Redeemed.Granted) authority.redeem(Dialogue.code(authority.authorizationUri(CONSENT)), CONSENT);

        assertThat(granted.accounts())
                .extracting(GrantedAccount::externalAccountId)
                .contains(MetaSite.INSTAGRAM);
        assertThat(granted.accounts()).extracting(GrantedAccount::displayName).contains("larkspurliving");
        var account = granted.accounts().stream()
                .filter(one -> one.externalAccountId().equals(MetaSite.INSTAGRAM))
                .findFirst()
                .orElseThrow();
        var access = access(account.credential());
        assertThat(authority.renew(access)).isEqualTo(new Renewed.Unneeded());
        assertThat(authority.subscribe(access)).isInstanceOfSatisfying(Health.Known.class, known -> {
            assertThat(known.subscribed()).isTrue();
            assertThat(known.missingScopes()).isEmpty();
        });
    }

    @Test
    void renewsAKeyOfInstagramsOwnLoginWhenItIsADayOld() {
        var time = new MovableClock(NOON);
        site.close();
        site = new MetaSite(settings -> settings.withClock(time));
        var old = access(Credential.ofToken(site.standIn().issue(MetaSite.INSTAGRAM), NOON));
        time.advance(Duration.ofHours(25));

        var young = authority(NOON.plus(Duration.ofHours(23))).renew(old);
        var fresh = authority(time.instant()).renew(old);
        var never = authority(time.instant()).renew(access(Credential.ofToken("IGAAnever", NOON)));

        assertThat(young).isEqualTo(new Renewed.Unneeded());
        assertThat(fresh).isInstanceOfSatisfying(Renewed.Fresh.class, renewed -> {
            assertThat(renewed.credential().token())
                    .isNotEqualTo(old.credential().token());
            assertThat(renewed.credential().expiresAt())
                    .isEqualTo(time.instant().plus(Duration.ofDays(60)));
        });
        assertThat(never).isInstanceOf(Renewed.Refused.class);
    }

    @Test
    void probesAndSubscribesAKeyOfInstagramsOwnLogin() {
        var access = site.access(Channel.INSTAGRAM);
        var authority = authority(NOON);

        assertThat(authority.probe(access))
                .isInstanceOfSatisfying(
                        Health.Known.class,
                        known -> assertThat(known.subscribed()).isTrue());
        assertThat(authority.subscribe(access))
                .isInstanceOfSatisfying(
                        Health.Known.class,
                        known -> assertThat(known.subscribed()).isTrue());
        assertThat(authority.probe(site.deadAccess(Channel.INSTAGRAM))).isInstanceOf(Health.AccessLost.class);
    }

    private static AccountAccess access(Credential credential) {
        return new AccountAccess(new UUID(0, 1), Channel.INSTAGRAM, MetaSite.INSTAGRAM, credential);
    }

    private InstagramAuthority authority(Instant now) {
        var settings = MetaSite.settings(site.address());
        return new InstagramAuthority(
                settings,
                MetaFixtures.graph(settings),
                InstagramOutletTests.graphs(site.address()),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}

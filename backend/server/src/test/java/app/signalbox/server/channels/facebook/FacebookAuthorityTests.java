package app.signalbox.server.channels.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.Consent;
import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.connection.Redeemed;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.connection.Renewed;
import app.signalbox.server.channels.meta.Dialogue;
import app.signalbox.server.channels.meta.MetaFixtures;
import app.signalbox.server.channels.meta.MetaSettings;
import app.signalbox.server.channels.meta.MetaSite;
import app.signalbox.server.channels.outlet.AccountAccess;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FacebookAuthorityTests {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Consent CONSENT =
            new Consent("a&state", "v".repeat(43), URI.create("https://desk.example/connect/facebook"));

    private final MetaSite site = new MetaSite();
    private final FacebookAuthority authority = authority(MetaSite.settings(site.address()));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void sendsTheAdminToTheDialog() {
        var uri = authority.authorizationUri(CONSENT);

        assertThat(uri).hasPath("/v25.0/dialog/oauth").hasParameter("state", "a&state");
        assertThat(uri).hasParameter("redirect_uri", "https://desk.example/connect/facebook");
        assertThat(uri).hasParameter("response_type", "code");
        assertThat(uri.getQuery()).contains("pages_messaging,").doesNotContain(MetaSite.SECRET);
    }

    @Test
    void exchangesTheCodeForThePagesWithKeysThatStay() throws Exception {
        var granted = (Redeemed.Granted) authority.redeem(Dialogue.code(authority.authorizationUri(CONSENT)), CONSENT);

        assertThat(granted.accounts())
                .extracting(GrantedAccount::displayName)
                .containsExactlyInAnyOrder("Larkspur Living", "Ferrous Cycles", "Quayside Hotels");
        assertThat(granted.accounts()).allSatisfy(account -> {
            assertThat(account.credential().scopes()).isEqualTo(authority.requiredScopes());
            assertThat(account.credential().expiresAt()).isNull();
            assertThat(account.credential().issuedAt()).isEqualTo(NOON);
            assertThat(account.credential().dataAccessExpiresAt()).isNotNull();
        });
        assertThat(authority.probe(access(granted))).isInstanceOfSatisfying(Health.Known.class, known -> {
            assertThat(known.missingScopes()).isEmpty();
            assertThat(known.subscribed()).isTrue();
            assertThat(known.detail()).isNull();
        });
    }

    @Test
    void refusesACodeThatWasUsed() throws Exception {
        var code = Dialogue.code(authority.authorizationUri(CONSENT));
        authority.redeem(code, CONSENT);

        assertThat(authority.redeem(code, CONSENT))
                .isInstanceOfSatisfying(
                        Redeemed.Refused.class,
                        refused -> assertThat(refused.reason()).endsWith("Connect again."));
    }

    @Test
    void hasNothingToRenew() {
        assertThat(authority.renew(site.access(Channel.FACEBOOK))).isEqualTo(new Renewed.Unneeded());
    }

    @Test
    void seesADeadKey() {
        assertThat(authority.probe(site.deadAccess(Channel.FACEBOOK)))
                .isInstanceOfSatisfying(
                        Health.AccessLost.class,
                        lost -> assertThat(lost.reason()).contains("Reconnect"));
    }

    @Test
    void namesTheRightsThatAreMissing() {
        var access = MetaSite.access(
                Channel.FACEBOOK,
                site.standIn().issue(MetaSite.PAGE, Set.of("pages_show_list", "pages_manage_metadata")));

        assertThat(authority.probe(access)).isInstanceOfSatisfying(Health.Known.class, known -> {
            assertThat(known.missingScopes()).contains("pages_messaging").doesNotContain("pages_show_list");
            assertThat(known.detail()).contains("pages_messaging");
        });
    }

    @Test
    void subscribesAndSeesThatItWorked() throws Exception {
        var access = site.access(Channel.FACEBOOK);
        MetaFixtures.graph(MetaSite.settings(site.address()))
                .delete(access.credential().token(), MetaSite.PAGE, "subscribed_apps");

        assertThat(authority.probe(access)).isInstanceOfSatisfying(Health.Known.class, known -> {
            assertThat(known.subscribed()).isFalse();
            assertThat(known.detail()).contains("Subscribe it again");
        });
        assertThat(authority.subscribe(access))
                .isInstanceOfSatisfying(
                        Health.Known.class,
                        known -> assertThat(known.subscribed()).isTrue());
        assertThat(site.standIn().subscribed(MetaSite.PAGE)).isTrue();
    }

    @Test
    void saysWhichSettingIsMissing() {
        var withoutId = authority(MetaFixtures.graph(site.address(), " ", "secret"));
        var withoutSecret = authority(MetaFixtures.graph(site.address(), "1", " "));

        assertThat(withoutId.configured()).isFalse();
        assertThat(withoutId.missingSetting()).isEqualTo("SIGNALBOX_META_APP_ID");
        assertThat(withoutSecret.missingSetting()).isEqualTo("SIGNALBOX_META_APP_SECRET");
        assertThat(authority.configured()).isTrue();
        assertThat(withoutId.probe(site.access(Channel.FACEBOOK)))
                .isInstanceOfSatisfying(
                        Health.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).contains("SIGNALBOX_META_APP_ID"));
    }

    private static AccountAccess access(Redeemed.Granted granted) {
        var account = granted.accounts().getFirst();
        return new AccountAccess(new UUID(0, 1), Channel.FACEBOOK, account.externalAccountId(), account.credential());
    }

    private static FacebookAuthority authority(MetaSettings settings) {
        return new FacebookAuthority(settings, MetaFixtures.graph(settings), MetaSite.at(NOON));
    }
}

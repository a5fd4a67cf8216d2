package app.signalbox.server.channels.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.channels.ConsentFixture;
import app.signalbox.server.channels.connection.Consent;
import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.connection.Redeemed;
import app.signalbox.server.channels.connection.Renewed;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Secret;
import app.signalbox.server.channels.x.XSettings.Product;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XAuthorityTests {

    private final XSite site = new XSite();
    private final XAuthority authority = site.authority(Product.ACTIVITY);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void asksForConsentOnX() {
        var address = authority.authorizationUri(ConsentFixture.CONSENT);
        var parameters = ConsentFixture.parameters(address);

        assertThat(address).hasHost("x.com").hasPath("/i/oauth2/authorize");
        assertThat(parameters)
                .containsEntry("client_id", "sandbox-x-client")
                .containsEntry("state", ConsentFixture.CONSENT.state())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry(
                        "redirect_uri", ConsentFixture.CONSENT.redirectUri().toString());
        assertThat(parameters.get("scope").split(" "))
                .containsExactlyInAnyOrderElementsOf(authority.requiredScopes())
                .contains("offline.access");
    }

    @Test
    void challengesAsRfc7636Shows() {
        var consent = new Consent("s", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", URI.create("https://a.example"));

        assertThat(ConsentFixture.parameters(authority.authorizationUri(consent)))
                .containsEntry("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void namesTheVariableThatIsMissing() {
        var bare = XSettingsFixture.signing(Secret.of("consumer-secret"), null);
        var api = new XApi(bare, Clock.systemUTC());
        var unset = new XAuthority(bare, api, site.subscriptions(Product.ACTIVITY), Clock.systemUTC());

        assertThat(unset.configured()).isFalse();
        assertThat(unset.missingSetting()).isEqualTo("SIGNALBOX_X_CLIENT_ID");
        assertThat(authority.configured()).isTrue();
    }

    @Test
    void redeemsACodeForTheAccount() {
        var redeemed = authority.redeem(code(), ConsentFixture.CONSENT);

        assertThat(redeemed).isInstanceOfSatisfying(Redeemed.Granted.class, granted -> {
            var account = granted.accounts().getFirst();
            assertThat(account.externalAccountId()).isEqualTo(XSite.ACCOUNT);
            assertThat(account.credential().refreshToken()).isNotBlank();
            assertThat(account.credential().scopes()).containsAll(authority.requiredScopes());
            assertThat(Duration.between(
                            account.credential().issuedAt(),
                            account.credential().expiresAt()))
                    .isEqualTo(Duration.ofHours(2));
        });
    }

    @Test
    void isRefusedWithAnotherVerifier() {
        var other = new Consent(
                ConsentFixture.CONSENT.state(),
                "another-verifier-of-enough-characters-for-rfc-7636-012",
                ConsentFixture.CONSENT.redirectUri());

        assertThat(authority.redeem(code(), other)).isInstanceOf(Redeemed.Refused.class);
    }

    @Test
    void bringsTheNextRefreshTokenWithEachRenewal() {
        var first = granted();

        var second = (Renewed.Fresh) authority.renew(XSite.access(first));
        var third = (Renewed.Fresh) authority.renew(XSite.access(second.credential()));

        assertThat(second.credential().refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(third.credential().refreshToken())
                .isNotEqualTo(second.credential().refreshToken());
        assertThat(third.credential().token()).isNotEqualTo(second.credential().token());
        assertThat(third.credential().scopes()).isEqualTo(first.scopes());
    }

    @Test
    void isRefusedWithARefreshTokenThatHasServed() {
        var first = granted();
        authority.renew(XSite.access(first));

        assertThat(authority.renew(XSite.access(first)))
                .isInstanceOfSatisfying(
                        Renewed.Refused.class,
                        refused -> assertThat(refused.reason()).contains("Reconnect"));
    }

    @Test
    void hasNothingToRenewWithoutARefreshToken() {
        assertThat(authority.renew(site.signedAccess())).isInstanceOf(Renewed.Unneeded.class);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void subscribesAndSaysSo(Product product) {
        var asking = site.authority(product);
        var access = XSite.access(granted());

        var before = (Health.Known) asking.probe(access);
        var after = (Health.Known) asking.subscribe(access);
        var again = (Health.Known) asking.subscribe(access);

        assertThat(before.subscribed()).isFalse();
        assertThat(before.detail()).contains("isn't registered at X");
        assertThat(after).isEqualTo(again);
        assertThat(after.subscribed()).isTrue();
        assertThat(after.detail()).isNull();
        assertThat(after.missingScopes()).isEmpty();
    }

    @Test
    void seesAndHealsAWebhookThatXHolds() {
        var access = XSite.access(granted());
        authority.subscribe(access);
        site.standIn().invalidateWebhooks();

        var ill = (Health.Known) authority.probe(access);
        var healed = (Health.Known) authority.subscribe(access);

        assertThat(ill.subscribed()).isFalse();
        assertThat(ill.detail()).contains("couldn't verify");
        assertThat(healed.subscribed()).isTrue();
    }

    @Test
    void seesThatAccessWasWithdrawn() {
        var access = XSite.access(granted());
        site.standIn().revoke(XSite.ACCOUNT);

        assertThat(authority.probe(access))
                .isInstanceOfSatisfying(
                        Health.AccessLost.class,
                        lost -> assertThat(lost.reason()).contains("Reconnect"));
    }

    private Credential granted() {
        var redeemed = (Redeemed.Granted) authority.redeem(code(), ConsentFixture.CONSENT);
        return redeemed.accounts().getFirst().credential();
    }

    private String code() {
        var address = authority.authorizationUri(ConsentFixture.CONSENT).toString();
        var standIn = URI.create(address.replace("https://x.com", site.address().toString()));
        var back = ConsentFixture.agree(standIn, XSite.ACCOUNT);
        assertThat(back).containsEntry("state", ConsentFixture.CONSENT.state());
        return back.get("code");
    }
}

package app.signalbox.server.channels.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.channels.ConsentFixture;
import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.connection.Redeemed;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.connection.Renewed;
import app.signalbox.server.channels.outlet.Credential;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkedInAuthorityTests {

    private final LinkedInSite site = new LinkedInSite();
    private final LinkedInAuthority authority = site.authority();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void asksForConsentOnLinkedIn() {
        var address = authority.authorizationUri(ConsentFixture.CONSENT);

        assertThat(address).hasPath("/oauth/v2/authorization");
        assertThat(ConsentFixture.parameters(address))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "sandbox-linkedin-client")
                .containsEntry("state", ConsentFixture.CONSENT.state())
                .containsEntry("scope", "r_organization_social rw_organization_admin w_organization_social");
    }

    @Test
    void bringsThePagesThatTheMemberAdministers() {
        var account = granted();

        assertThat(account.externalAccountId()).isEqualTo(LinkedInSite.PAGE);
        assertThat(account.displayName()).isEqualTo("Larkspur Living");
        assertThat(account.credential().scopes()).containsExactlyInAnyOrderElementsOf(authority.requiredScopes());
        assertThat(Duration.between(
                        account.credential().issuedAt(), account.credential().refreshExpiresAt()))
                .isBetween(Duration.ofDays(364), Duration.ofDays(365));
    }

    @Test
    void refusesACodeThatNobodyGave() {
        assertThat(authority.redeem("AQTinvented", ConsentFixture.CONSENT))
                .isInstanceOfSatisfying(
                        Redeemed.Refused.class,
                        refused -> assertThat(refused.reason()).endsWith("."));
    }

    @Test
    void refusesAMemberWithoutAPage() {
        var code = code();
        site.standIn().loseRole(LinkedInSite.PAGE);

        assertThat(authority.redeem(code, ConsentFixture.CONSENT)).isInstanceOf(Redeemed.Refused.class);
    }

    @Test
    void renewsTheKeyButNotTheYear() {
        var first = granted().credential();

        var second = ((Renewed.Fresh) authority.renew(LinkedInSite.access(first))).credential();

        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(second.refreshExpiresAt()).isBeforeOrEqualTo(first.refreshExpiresAt());
        assertThat(second.expiresAt()).isAfterOrEqualTo(first.expiresAt());
    }

    @Test
    void isRefusedWithARefreshTokenThatIsOver() {
        var first = granted().credential();
        var over = new Credential(
                first.token(), null, "a-refresh-token-that-is-over", Set.of(), first.issuedAt(), null, null, null);

        assertThat(authority.renew(LinkedInSite.access(over)))
                .isInstanceOfSatisfying(
                        Renewed.Refused.class,
                        refused -> assertThat(refused.reason()).contains("Reconnect"));
    }

    @Test
    void subscribesAndSaysSo() {
        var access = LinkedInSite.access(granted().credential());

        var before = (Health.Known) authority.probe(access);
        var after = (Health.Known) authority.subscribe(access);

        assertThat(before.subscribed()).isFalse();
        assertThat(before.detail()).isEqualTo("LinkedIn doesn't send this page's notifications.");
        assertThat(after.subscribed()).isTrue();
        assertThat(after.detail()).isNull();
        assertThat(after.missingScopes()).isEmpty();
        assertThat(after.expiresAt()).isNotNull();
    }

    @Test
    void seesThatAccessWasWithdrawn() {
        var access = LinkedInSite.access(granted().credential());
        site.standIn().revoke(LinkedInSite.PAGE);

        assertThat(authority.probe(access))
                .isInstanceOfSatisfying(
                        Health.AccessLost.class,
                        lost -> assertThat(lost.reason()).contains("Reconnect the account"));
    }

    @Test
    void seesThatTheRoleWasLost() {
        var access = LinkedInSite.access(granted().credential());
        site.standIn().loseRole(LinkedInSite.PAGE);

        assertThat(authority.probe(access))
                .isInstanceOfSatisfying(
                        Health.AccessLost.class,
                        lost -> assertThat(lost.reason()).contains("Reconnecting won't help"));
    }

    private GrantedAccount granted() {
        return ((Redeemed.Granted) authority.redeem(code(), ConsentFixture.CONSENT))
                .accounts()
                .getFirst();
    }

    private String code() {
        var back = ConsentFixture.agree(authority.authorizationUri(ConsentFixture.CONSENT), LinkedInSite.PAGE);
        assertThat(back).containsEntry("state", ConsentFixture.CONSENT.state());
        return back.get("code");
    }
}

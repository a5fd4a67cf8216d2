package app.signalbox.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.testing.ModuleTest;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

@ModuleTest
class ExternalSignInTests {

    @Autowired
    private ExternalSignIn signIn;

    private People people;

    @Autowired
    void meetPeople(ApplicationContext context) {
        people = People.in(context);
    }

    @Test
    void letsAnOperatorInByTheirVerifiedAddress() {
        OperatorView operator = people.operator(Role.AGENCY_ADMIN, people.agency());

        var user = signIn.operatorOf(vouching(operator.email().toUpperCase(Locale.ROOT), true));

        assertThat(user.getSubject()).isEqualTo("subject-1");
    }

    @Test
    void refusesAnAddressThatNoOperatorHas() {
        assertThatThrownBy(() -> signIn.operatorOf(vouching("stranger@example.com", true)))
                .isInstanceOf(OAuth2AuthenticationException.class)
                .hasMessageContaining("Ask an agency admin for an invitation");
    }

    @Test
    void refusesAnAddressThatTheProviderHasNotVerified() {
        OperatorView operator = people.operator(Role.AGENCY_ADMIN, people.agency());

        assertThatThrownBy(() -> signIn.operatorOf(vouching(operator.email(), false)))
                .isInstanceOf(OAuth2AuthenticationException.class)
                .hasMessageContaining("not verified your email address");
    }

    @Test
    void refusesADisabledOperator() {
        OperatorView operator = people.operator(Role.AGENCY_ADMIN, people.agency());
        people.system().call("test", () -> people.operators().disable(operator.id()));

        assertThatThrownBy(() -> signIn.operatorOf(vouching(operator.email(), true)))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void offersNoProviderWhenNoneIsConfigured() {
        assertThat(signIn.providers()).isEmpty();
    }

    private static OidcUserRequest vouching(String email, boolean verified) {
        Instant now = Instant.now();
        var provider = ClientRegistration.withRegistrationId("example")
                .clientId("signalbox")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri("https://login.example/authorize")
                .tokenUri("https://login.example/token")
                .build();
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "token", now, now.plusSeconds(60));
        var identity = OidcIdToken.withTokenValue("token")
                .subject("subject-1")
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60))
                .claim("email", email)
                .claim("email_verified", verified)
                .build();
        return new OidcUserRequest(provider, access, identity);
    }
}

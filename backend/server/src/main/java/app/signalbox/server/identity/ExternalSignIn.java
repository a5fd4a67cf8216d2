package app.signalbox.server.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signs an operator in by an OpenID Connect provider that {@code spring.security.oauth2.client.registration} names.
 * The provider's verified email address must be that of an active operator; nobody is made on the way. Apply it with
 * {@code http.oauth2Login(externalSignIn::customize)} where {@link #providers()} is not empty.
 */
@Component
public class ExternalSignIn {

    private final OidcUserService users = new OidcUserService();
    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final OperatorDirectory directory;
    private final Clock clock;

    ExternalSignIn(
            ObjectProvider<ClientRegistrationRepository> registrations, OperatorDirectory directory, Clock clock) {
        this.registrations = registrations;
        this.directory = directory;
        this.clock = clock;
    }

    /** The configured providers, none if there are none. */
    public List<Provider> providers() {
        List<Provider> found = new ArrayList<>();
        if (registrations.getIfAvailable() instanceof InMemoryClientRegistrationRepository known) {
            for (ClientRegistration registration : known) {
                found.add(new Provider(
                        registration.getClientName(), "/oauth2/authorization/" + registration.getRegistrationId()));
            }
        }
        return List.copyOf(found);
    }

    /** Applies it; no {@code Customizer} bean, because Spring Security would apply that to every chain. */
    public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.userInfoEndpoint(
                        endpoint -> endpoint.oidcUserService(this::operatorOf).userService(this::refuse))
                .successHandler(new AsOperator());
    }

    OidcUser operatorOf(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        find(user);
        return user;
    }

    private OAuth2User refuse(OAuth2UserRequest request) {
        throw refusal("This provider does not speak OpenID Connect, so it can't vouch for an email address.");
    }

    private Operator find(OidcUser user) {
        if (user.getEmail() == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw refusal("The provider has not verified your email address. Verify it there and sign in again.");
        }
        return directory
                .find(EmailAddress.of(user.getEmail()))
                .filter(Operator::isActive)
                .orElseThrow(() -> refusal(
                        "There is no operator with your email address here. Ask an agency admin for an invitation."));
    }

    private static FactorGrantedAuthority factor() {
        return FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);
    }

    private static OAuth2AuthenticationException refusal(String sentence) {
        return new OAuth2AuthenticationException(new OAuth2Error("sign_in_refused", sentence, null), sentence);
    }

    /** A provider to sign in with: its name and the address that starts the sign-in. */
    public record Provider(String name, String path) {}

    /** Puts the operator in the provider's place, so that everything behind the sign-in knows one kind of principal. */
    private final class AsOperator extends SavedRequestAwareAuthenticationSuccessHandler {

        private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication external)
                throws ServletException, IOException {
            if (!(external.getPrincipal() instanceof OidcUser user)) {
                throw refusal("This provider does not speak OpenID Connect.");
            }
            Operator operator = find(user);
            directory.signedIn(operator.id(), clock.instant());
            var signedIn =
                    UsernamePasswordAuthenticationToken.authenticated(operator.principal(), null, List.of(factor()));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signedIn);
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
            super.onAuthenticationSuccess(request, response, signedIn);
        }
    }
}

package app.signalbox.server.identity.oauth;

import app.signalbox.server.identity.AutomationClientSettings;
import app.signalbox.server.identity.IdentitySettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * Programs that may ask for tokens: the desktop client, always the same, and the machine that the environment names.
 * They are made anew at every start and kept nowhere, so that a changed or removed secret counts at once.
 */
@Component
class Clients implements RegisteredClientRepository {

    static final String DESKTOP = "signalbox-desktop";
    static final String PLATFORM_SCOPE = "platform";

    private final Map<String, RegisteredClient> byClientId = new LinkedHashMap<>();

    Clients(AutomationClientSettings automation, IdentitySettings settings, PasswordEncoder passwords) {
        byClientId.put(DESKTOP, desktop(settings));
        automation
                .credentials()
                .ifPresent(machine -> byClientId.put(
                        machine.id(),
                        automation(machine, settings, Objects.requireNonNull(passwords.encode(machine.secret())))));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients come from the program and its environment, none is added");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return byClientId.get(clientId);
    }

    /** A public client on the person's own machine, RFC 8252: any port of the loopback address, and PKCE. */
    private static RegisteredClient desktop(IdentitySettings settings) {
        return RegisteredClient.withId(DESKTOP)
                .clientId(DESKTOP)
                .clientName("Signalbox desktop")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/callback")
                .redirectUri("http://[::1]/callback")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.personTokenLife())
                        .build())
                .build();
    }

    private static RegisteredClient automation(
            AutomationClientSettings.Credentials machine, IdentitySettings settings, String secretHash) {
        return RegisteredClient.withId(machine.id())
                .clientId(machine.id())
                .clientName("Automation")
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(PLATFORM_SCOPE)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.machineTokenLife())
                        .build())
                .build();
    }
}

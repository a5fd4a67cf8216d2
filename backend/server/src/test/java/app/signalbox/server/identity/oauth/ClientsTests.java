package app.signalbox.server.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.identity.AutomationClientSettings;
import app.signalbox.server.identity.IdentitySettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class ClientsTests {

    private static final PasswordEncoder PASSWORDS = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private static final IdentitySettings SETTINGS = new IdentitySettings(
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofDays(90),
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofDays(7),
            Duration.ofHours(1),
            4,
            "signalbox@example.com");

    @Test
    void takesTheSecretThatTheEnvironmentHasAtThisStart() {
        var before = clients(new AutomationClientSettings("robot", "the first secret"));
        var after = clients(new AutomationClientSettings("robot", "the second secret"));

        assertThat(PASSWORDS.matches("the first secret", secretHash(before))).isTrue();
        assertThat(PASSWORDS.matches("the second secret", secretHash(after))).isTrue();
        assertThat(PASSWORDS.matches("the first secret", secretHash(after))).isFalse();
    }

    @Test
    void knowsNoAutomationClientWhenTheEnvironmentNamesNone() {
        var clients = clients(new AutomationClientSettings("", ""));

        assertThat(clients.findByClientId("robot")).isNull();
        assertThat(clients.findByClientId("")).isNull();
    }

    @Test
    void letsTheDesktopClientInWithProofKeyOnly() {
        var desktop = clients(new AutomationClientSettings(null, null)).findByClientId("signalbox-desktop");

        assertThat(desktop).isNotNull();
        assertThat(desktop.getClientSettings().isRequireProofKey()).isTrue();
        assertThat(desktop.getScopes()).containsExactlyInAnyOrder("openid", "profile", "email");
        assertThat(desktop.getTokenSettings().getAccessTokenTimeToLive()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void refusesHalfOfTheCredentials() {
        assertThatThrownBy(() -> new AutomationClientSettings("robot", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set both or neither");
    }

    @Test
    void refusesASecretLongerThanItsHashTellsApart() {
        assertThatThrownBy(() -> new AutomationClientSettings("robot", "s".repeat(73)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 72 bytes");
    }

    private static Clients clients(AutomationClientSettings automation) {
        return new Clients(automation, SETTINGS, PASSWORDS);
    }

    private static String secretHash(Clients clients) {
        return clients.findByClientId("robot").getClientSecret();
    }
}

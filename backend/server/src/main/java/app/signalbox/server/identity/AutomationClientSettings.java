package app.signalbox.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The machine that may do everything, from {@code SIGNALBOX_ADMIN_CLIENT_ID} and {@code SIGNALBOX_ADMIN_CLIENT_SECRET}.
 *
 * @param clientId 1 to 100 characters, absent for no such machine
 * @param clientSecret 72 bytes at most, which is as much as its hash tells apart
 */
@ConfigurationProperties("signalbox.admin")
public record AutomationClientSettings(
        @Nullable String clientId, @Nullable String clientSecret) {

    private static final int MOST_BYTES = 72;

    public AutomationClientSettings {
        clientId = clientId == null || clientId.isBlank() ? null : clientId.strip();
        clientSecret = clientSecret == null || clientSecret.isBlank() ? null : clientSecret;
        if ((clientId == null) != (clientSecret == null)) {
            throw new IllegalArgumentException(
                    "SIGNALBOX_ADMIN_CLIENT_ID and SIGNALBOX_ADMIN_CLIENT_SECRET belong together: set both or neither.");
        }
        if (clientSecret != null && clientSecret.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "SIGNALBOX_ADMIN_CLIENT_SECRET is longer than " + MOST_BYTES + " bytes. Choose a shorter one.");
        }
    }

    /** Both values, if there are any. */
    public Optional<Credentials> credentials() {
        return clientId == null || clientSecret == null
                ? Optional.empty()
                : Optional.of(new Credentials(clientId, clientSecret));
    }

    @Override
    public String toString() {
        return "AutomationClientSettings[clientId=" + clientId + "]";
    }

    /** What the machine signs in with. */
    public record Credentials(String id, String secret) {

        @Override
        public String toString() {
            return "Credentials[id=" + id + "]";
        }
    }
}

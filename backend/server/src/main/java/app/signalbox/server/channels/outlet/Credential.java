package app.signalbox.server.channels.outlet;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a network gave us to act for an account. Never shows itself in a log line.
 *
 * @param token access token
 * @param tokenSecret of OAuth 1.0a, absent for OAuth 2.0
 * @param refreshToken absent where the network gives none
 * @param scopes what it allows, in the network's words
 * @param issuedAt when the network gave it
 * @param expiresAt when the access token ends, absent if never
 * @param dataAccessExpiresAt when the network stops letting us read with it, whatever the token says
 * @param refreshExpiresAt when the refresh token ends, absent if never
 */
public record Credential(
        String token,
        @Nullable String tokenSecret,
        @Nullable String refreshToken,
        Set<String> scopes,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant dataAccessExpiresAt,
        @Nullable Instant refreshExpiresAt) {

    public Credential {
        scopes = Set.copyOf(scopes);
    }

    /** A bare token of which nothing else is known. */
    public static Credential ofToken(String token, Instant issuedAt) {
        return new Credential(token, null, null, Set.of(), issuedAt, null, null, null);
    }

    @Override
    public String toString() {
        return "Credential[scopes=" + scopes + ", expiresAt=" + expiresAt + "]";
    }
}

package app.signalbox.contract.channels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the key to a connected account by hand.
 *
 * @param token access token
 * @param tokenSecret of OAuth 1.0a
 * @param refreshToken by which the network gives a new one
 * @param scopes what it allows, in the network's words; asked for when absent
 * @param expiresAt when the access token ends, absent if never or not known
 */
public record GiveCredential(
        String token,
        @Nullable String tokenSecret,
        @Nullable String refreshToken,
        @Nullable List<String> scopes,
        @Nullable Instant expiresAt,
        @Nullable Instant refreshExpiresAt) {

    @Override
    public String toString() {
        return "GiveCredential[scopes=" + scopes + ", expiresAt=" + expiresAt + "]";
    }
}

package app.signalbox.sandbox.answer.x;

import java.time.Instant;
import java.util.Set;

/**
 * Tokens that an account has given.
 *
 * @param accessToken good until {@code expiresAt}
 * @param refreshToken good once; empty without the scope {@code offline.access}
 * @param userId the account
 * @param scopes what may be done
 * @param expiresAt end of the access token
 */
public record XGrant(
        String accessToken, String refreshToken, String userId, Set<String> scopes, Instant expiresAt) {

    public XGrant {
        scopes = Set.copyOf(scopes);
    }

    /** Keeps the tokens out of logs. */
    @Override
    public String toString() {
        return "XGrant[userId=%s, scopes=%s, expiresAt=%s]".formatted(userId, scopes, expiresAt);
    }
}

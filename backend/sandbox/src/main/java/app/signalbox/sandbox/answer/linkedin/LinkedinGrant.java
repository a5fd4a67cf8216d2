package app.signalbox.sandbox.answer.linkedin;

import java.time.Instant;
import java.util.Set;

/**
 * Tokens that a member has given.
 *
 * @param accessToken good for 60 days
 * @param refreshToken good for 365 days from the first grant, and never longer
 * @param organizationId the organization that the member administers
 * @param scopes what may be done
 * @param createdAt begin of the access token
 * @param expiresAt end of the access token
 * @param refreshExpiresAt end of the refresh token
 */
public record LinkedinGrant(
        String accessToken,
        String refreshToken,
        String organizationId,
        Set<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        Instant refreshExpiresAt) {

    public LinkedinGrant {
        scopes = Set.copyOf(scopes);
    }

    LinkedinGrant endedAt(Instant end) {
        return new LinkedinGrant(
                accessToken, refreshToken, organizationId, scopes, createdAt, end, refreshExpiresAt);
    }

    /** Keeps the tokens out of logs. */
    @Override
    public String toString() {
        return "LinkedinGrant[organizationId=%s, scopes=%s, expiresAt=%s]".formatted(organizationId, scopes, expiresAt);
    }
}

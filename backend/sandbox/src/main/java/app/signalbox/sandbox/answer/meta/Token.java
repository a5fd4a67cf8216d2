package app.signalbox.sandbox.answer.meta;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An access token.
 *
 * @param value what travels
 * @param kind whose it is
 * @param principal the user, account or app that it speaks for
 * @param scopes what was granted
 * @param serial rises with each token
 * @param issuedAt when it was given out
 * @param expiresAt when it ends by itself, absent for never
 */
record Token(
        String value,
        Kind kind,
        String principal,
        Set<String> scopes,
        long serial,
        Instant issuedAt,
        @Nullable Instant expiresAt) {

    enum Kind {
        APP,
        USER,
        PAGE,
        INSTAGRAM
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}

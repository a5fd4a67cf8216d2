package app.signalbox.server.channels.connection;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a network says an account's connection is. */
public sealed interface Health {

    /**
     * The key is good.
     *
     * @param scopes what it allows
     * @param missingScopes what it would have to allow besides
     * @param subscribed whether the network sends us this account's webhooks
     * @param expiresAt when the key ends, absent if never or not told
     * @param dataAccessExpiresAt when reading ends, absent if never or not told
     * @param detail a sentence where something needs attention, absent otherwise
     */
    record Known(
            Set<String> scopes,
            Set<String> missingScopes,
            boolean subscribed,
            @Nullable Instant expiresAt,
            @Nullable Instant dataAccessExpiresAt,
            @Nullable String detail)
            implements Health {

        public Known {
            scopes = Set.copyOf(scopes);
            missingScopes = Set.copyOf(missingScopes);
        }
    }

    /** The key is dead; a sentence says why and what to do. */
    record AccessLost(String reason) implements Health {}

    /** The network couldn't be asked. */
    record Unreachable(String reason) implements Health {}
}

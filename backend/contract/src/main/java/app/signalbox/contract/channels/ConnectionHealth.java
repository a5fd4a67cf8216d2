package app.signalbox.contract.channels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the connection of an account is.
 *
 * @param sentence what that means and what to do
 * @param expiresAt when access ends unless somebody reconnects the account, absent if never or not known
 * @param missingScopes rights that the account would have to give besides, in the network's words
 * @param subscribed whether the network sends us what happens on the account, absent while not known
 * @param lastEventAt when a webhook last told of the account, absent if never
 * @param lastProbeAt when the network last said how the connection is, absent if never
 * @param handshakeAt when the network last checked that the webhook address is ours, absent if never
 */
public record ConnectionHealth(
        ConnectionState state,
        String sentence,
        @Nullable Instant expiresAt,
        List<String> missingScopes,
        @Nullable Boolean subscribed,
        @Nullable Instant lastEventAt,
        @Nullable Instant lastProbeAt,
        @Nullable Instant handshakeAt) {

    public ConnectionHealth {
        missingScopes = List.copyOf(missingScopes);
    }

    /** Of an account about which nothing is known yet. */
    public static ConnectionHealth unknown(String sentence) {
        return new ConnectionHealth(ConnectionState.UNKNOWN, sentence, null, List.of(), null, null, null, null);
    }
}

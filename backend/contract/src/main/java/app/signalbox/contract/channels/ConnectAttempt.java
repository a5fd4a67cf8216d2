package app.signalbox.contract.channels;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An attempt to get consent, and what came of it.
 *
 * @param sentence what happened and what to do next
 * @param expiresAt until when accounts can be chosen
 * @param accounts that can be connected now, none unless consent was given
 */
public record ConnectAttempt(
        UUID id,
        Channel channel,
        ConnectAttemptState state,
        String sentence,
        Instant expiresAt,
        List<ConnectableAccount> accounts) {

    public ConnectAttempt {
        accounts = List.copyOf(accounts);
    }
}

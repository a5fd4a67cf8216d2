package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectAttemptState;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code platform.connect_attempt}, opened.
 *
 * @param operatorId who began it, absent for a machine
 * @param returnedAt when the browser came back, absent before
 * @param granted whether consent was given, absent before that is known
 */
record Attempt(
        UUID id,
        int tenantId,
        @Nullable UUID operatorId,
        Channel channel,
        String codeVerifier,
        Instant expiresAt,
        @Nullable Instant returnedAt,
        @Nullable Boolean granted,
        @Nullable String sentence,
        List<GrantedAccount> accounts,
        @Nullable Instant acceptedAt) {

    ConnectAttemptState state(Instant now) {
        if (acceptedAt != null) {
            return ConnectAttemptState.ACCEPTED;
        }
        if (Boolean.FALSE.equals(granted)) {
            return ConnectAttemptState.REFUSED;
        }
        if (!expiresAt.isAfter(now)) {
            return ConnectAttemptState.EXPIRED;
        }
        return granted == null ? ConnectAttemptState.OPEN : ConnectAttemptState.GRANTED;
    }

    String sentence(Instant now) {
        return switch (state(now)) {
            case OPEN -> "Waiting for consent on the network's page.";
            case GRANTED -> "Consent was given. Choose the accounts to connect.";
            case REFUSED -> Objects.requireNonNullElse(sentence, "Consent was not given.");
            case ACCEPTED -> "The chosen accounts are connected.";
            case EXPIRED -> "This attempt to connect took longer than 15 minutes. Start it again.";
        };
    }
}

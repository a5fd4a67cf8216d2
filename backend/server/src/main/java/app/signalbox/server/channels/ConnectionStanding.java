package app.signalbox.server.channels;

import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.contract.channels.ConnectionState;
import app.signalbox.server.kernel.WrittenDate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an account's connection, from which follows how it is.
 *
 * @param hasKey whether anybody gave access
 * @param lostReason why the network takes the key no more, absent while it does
 * @param renewsItself whether a refresh token stands behind the key, unspent as far as we know
 * @param deafSentence why it seems that the network doesn't tell us everything, absent if it doesn't seem so
 */
record ConnectionStanding(
        boolean hasKey,
        @Nullable String lostReason,
        boolean renewsItself,
        @Nullable Instant expiresAt,
        @Nullable Instant dataAccessExpiresAt,
        @Nullable Instant refreshExpiresAt,
        @Nullable Boolean subscribed,
        List<String> missingScopes,
        @Nullable Instant probedAt,
        @Nullable String probeSentence,
        @Nullable Instant lastEventAt,
        @Nullable Instant handshakeAt,
        @Nullable String deafSentence) {

    static final String NO_ACCESS =
            "What people write comes in, but nobody has given access yet. Connect the account to answer from here.";

    /** Days before the end at which people are warned, each time more plainly. */
    private static final List<Integer> WARNINGS = List.of(1, 7, 14);

    ConnectionHealth health(Instant now) {
        Instant end = end(now);
        if (lostReason != null) {
            return as(ConnectionState.ACCESS_LOST, lostReason, end);
        }
        if (deafSentence != null) {
            return as(ConnectionState.DEAF, deafSentence, end);
        }
        if (Boolean.FALSE.equals(subscribed)) {
            return as(
                    ConnectionState.DEAF,
                    "The network doesn't send us what happens on this account. Reconnect it, and accept all it asks.",
                    end);
        }
        if (!hasKey) {
            return as(ConnectionState.UNKNOWN, NO_ACCESS, end);
        }
        return end != null && !end.isAfter(now.plus(Duration.ofDays(WARNINGS.getLast())))
                ? as(ConnectionState.EXPIRING, ending(end, now), end)
                : working(end);
    }

    private ConnectionHealth working(@Nullable Instant end) {
        if (!missingScopes.isEmpty()) {
            return as(
                    ConnectionState.CONNECTED,
                    "Some rights are missing: " + String.join(", ", missingScopes)
                            + ". Reconnect the account and accept all of them.",
                    end);
        }
        return probedAt == null
                ? as(ConnectionState.UNKNOWN, "The network hasn't said yet how the connection is.", end)
                : as(ConnectionState.CONNECTED, Objects.requireNonNullElse(probeSentence, "Everything works."), end);
    }

    private static String ending(Instant end, Instant now) {
        if (!end.isAfter(now)) {
            return "Access ended on " + WrittenDate.day(end) + ". Reconnect the account.";
        }
        int days = WARNINGS.stream()
                .filter(warning -> !end.isAfter(now.plus(Duration.ofDays(warning))))
                .findFirst()
                .orElseThrow();
        String day = WrittenDate.day(end);
        return days == 1
                ? "Access ends within a day, on " + day + ". Reconnect the account before."
                : "Access ends within " + days + " days, on " + day + ". Reconnect the account before.";
    }

    /** An access token that is renewed in time is no reason to worry; what stands behind it is. */
    private @Nullable Instant end(Instant now) {
        boolean overdue = expiresAt != null && !expiresAt.isAfter(now);
        Instant token = renewsItself && !overdue ? refreshExpiresAt : expiresAt;
        return Stream.of(token, dataAccessExpiresAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private ConnectionHealth as(ConnectionState state, String sentence, @Nullable Instant end) {
        return new ConnectionHealth(
                state, sentence, end, missingScopes, subscribed, lastEventAt, probedAt, handshakeAt);
    }
}

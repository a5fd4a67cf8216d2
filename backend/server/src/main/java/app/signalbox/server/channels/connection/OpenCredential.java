package app.signalbox.server.channels.connection;

import app.signalbox.server.channels.outlet.AccountAccess;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code credential}, opened.
 *
 * @param lostReason why the network takes it no more, absent while it does
 * @param unansweredAt when a renewal was asked for whose answer never came, absent if that didn't happen
 */
record OpenCredential(
        AccountAccess access,
        @Nullable String lostReason,
        @Nullable Instant unansweredAt) {

    /** Whether a second use of its refresh token could make the network take back all that came from it. */
    boolean mayBeSpent() {
        return unansweredAt != null && access.credential().refreshToken() != null;
    }
}

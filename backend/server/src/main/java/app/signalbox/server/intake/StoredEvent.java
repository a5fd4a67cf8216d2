package app.signalbox.server.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code platform.provider_event} that belongs to a tenant.
 *
 * @param concluded true if it has an outcome already and is only passed over
 */
record StoredEvent(
        long arrival,
        Instant receivedAt,
        int writerId,
        long position,
        int ordinal,
        Origin origin,
        UUID channelAccountId,
        boolean concluded) {}

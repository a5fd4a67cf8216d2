package app.signalbox.contract.channels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One connected page, profile or handle of a tenant.
 *
 * @param externalAccountId the network's own id of it, always as text
 * @param lastEventAt when the network last told us anything about it, absent if never
 * @param health how its connection is
 */
public record ChannelAccountView(
        UUID id,
        Channel channel,
        String externalAccountId,
        String displayName,
        Instant connectedAt,
        @Nullable Instant lastEventAt,
        ConnectionHealth health) {}

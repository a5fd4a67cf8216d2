package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an atomic event comes from.
 *
 * @param channel network
 * @param externalAccountId the connected account it is for, absent if the body names none
 * @param dedupeKey identifies the event among all of this account, the same at every redelivery
 * @param providerTime the network's clock, absent where it sends none
 */
public record EventSource(
        Channel channel,
        @Nullable String externalAccountId,
        String dedupeKey,
        @Nullable Instant providerTime) {}

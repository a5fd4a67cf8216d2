package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connected account, seen from whether we hear of it.
 *
 * @param lastEventAt when a webhook last told of it, absent if never
 * @param deafSince when it began to seem that webhooks don't tell everything, absent while they do
 * @param unsubscribed whether the network said that it doesn't send them
 * @param reconciledAt up to when the network was asked for what was missed, absent if never
 * @param askedAt when it was tried last to ask for that, absent if never
 */
public record Ear(
        int tenantId,
        UUID channelAccountId,
        Channel channel,
        String externalAccountId,
        @Nullable Instant lastEventAt,
        @Nullable Instant deafSince,
        boolean unsubscribed,
        @Nullable Instant reconciledAt,
        @Nullable Instant askedAt) {}

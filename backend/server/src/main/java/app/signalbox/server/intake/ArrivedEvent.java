package app.signalbox.server.intake;

import app.signalbox.server.channels.ProviderEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An atomic event on its way into a tenant.
 *
 * @param arrival grows with the order in which events became visible; unique
 * @param receivedAt when its webhook was accepted
 * @param channelAccountId the tenant's account it is for
 * @param recovered whether we asked for it because no webhook had told of it
 */
public record ArrivedEvent(
        long arrival, Instant receivedAt, UUID channelAccountId, ProviderEvent event, boolean recovered) {

    /** An event that a webhook brought. */
    public ArrivedEvent(long arrival, Instant receivedAt, UUID channelAccountId, ProviderEvent event) {
        this(arrival, receivedAt, channelAccountId, event, false);
    }
}

package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import java.util.UUID;

/**
 * A tenant connected an account. Carries no tenant binding: whoever listens works on the platform's log.
 */
public record ChannelAccountConnected(int tenantId, Channel channel, String externalAccountId, UUID channelAccountId) {}

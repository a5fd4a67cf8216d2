package app.signalbox.server.channels.outlet;

import app.signalbox.contract.channels.Channel;
import java.util.UUID;

/**
 * A connected account with what is needed to act in its name.
 *
 * @param externalAccountId the network's id of the account
 * @param credential the key to it, for as long as this object lives
 */
public record AccountAccess(UUID channelAccountId, Channel channel, String externalAccountId, Credential credential) {}

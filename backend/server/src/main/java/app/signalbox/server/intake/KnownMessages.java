package app.signalbox.server.intake;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows which messages the bound tenant has already, so that what we ask a network for isn't counted again. */
public interface KnownMessages {

    /** Those of an account's messages, by the network's ids, whose content is here. */
    Set<String> known(UUID channelAccountId, Collection<String> providerMessageIds);
}

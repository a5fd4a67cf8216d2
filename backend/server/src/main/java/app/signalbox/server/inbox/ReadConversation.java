package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.TriageView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the reading it shows.
 *
 * @param identityId whom it is with, absent where the network names nobody
 */
public record ReadConversation(
        UUID conversationId, Channel channel, @Nullable UUID identityId, TriageView triage) {}

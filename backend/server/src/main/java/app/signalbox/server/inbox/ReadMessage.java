package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.TriageView;
import java.util.UUID;

/**
 * A message with what the engine says of it, whatever operators say.
 *
 * @param engine the engine's own words
 */
public record ReadMessage(UUID messageId, UUID conversationId, Channel channel, TriageView engine) {}

package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.TriageView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message with what the engine says of it, whatever operators say.
 *
 * @param text absent if it has none
 * @param engine the engine's own words
 */
public record ReadMessage(
        UUID messageId,
        UUID conversationId,
        Channel channel,
        @Nullable String text,
        TriageView engine) {}

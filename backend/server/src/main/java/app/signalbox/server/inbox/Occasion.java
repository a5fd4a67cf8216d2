package app.signalbox.server.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message of a person upon which something may be done to its conversation.
 *
 * @param at when it is or was time to do it
 */
public record Occasion(UUID messageId, UUID conversationId, long arrival, Instant at) {}

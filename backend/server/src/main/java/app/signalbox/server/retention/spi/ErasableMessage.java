package app.signalbox.server.retention.spi;

import java.util.UUID;

/** A message whose words go. */
public record ErasableMessage(UUID messageId, UUID conversationId) {}

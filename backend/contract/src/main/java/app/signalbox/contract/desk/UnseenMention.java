package app.signalbox.contract.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * A conversation with notes that mention the caller, who has not opened it since.
 *
 * @param tenant slug
 * @param notes how many of them
 * @param writtenAt when the latest was written
 */
public record UnseenMention(String tenant, UUID conversationId, int notes, Instant writtenAt) {}

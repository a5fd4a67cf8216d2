package app.signalbox.server.knowledge;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer that an operator of the tenant gave.
 *
 * @param title when that was
 * @param vector of the question it was given to, of length 1
 * @param standing 0 to 1: how much it counts beside an article of today
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KnownAnswer(
        UUID id, String title, String text, UUID conversationId, Instant answeredAt, float[] vector, double standing) {}

package app.signalbox.server.triage;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer that an operator of the brand gave to a question before.
 *
 * @param title when that was
 * @param vector of the question it was given to, of length 1, by the model that drafters retrieve with
 * @param standing 0 to 1: how much it counts beside a passage of today
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Precedent(
        String title, String answer, UUID conversationId, Instant answeredAt, float[] vector, double standing) {}

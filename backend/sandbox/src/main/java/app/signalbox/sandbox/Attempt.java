package app.signalbox.sandbox;

import java.time.Instant;

/**
 * One POST of a delivery.
 *
 * @param copy 1 for the delivery itself, higher for its deliberate duplicates
 * @param at when the answer came or the hope of one ended
 * @param answer what came of it
 */
public record Attempt(int copy, Instant at, Answer answer) {

    /** Whether the target took the delivery over. */
    public boolean isAccepted() {
        return answer instanceof Answer.Status status && status.code() / 100 == 2;
    }

    /** What came of an attempt. */
    public sealed interface Answer {

        /** The target answered with this HTTP status. */
        record Status(int code) implements Answer {}

        /** No answer came; the target may have stored the delivery all the same. */
        record Failure(String reason) implements Answer {}
    }
}

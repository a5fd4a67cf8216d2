package app.signalbox.contract.triage;

import org.jspecify.annotations.Nullable;

/**
 * Says what is right about a message.
 *
 * @param value wire form of an {@link Intent} or {@link Urgency}, or a lead score from 0 to 100
 */
public record CorrectReading(
        @Nullable Aspect aspect, @Nullable String value) {}

package app.signalbox.server.triage;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A message of which an operator said what is right; absent is what nobody corrected.
 *
 * @param vector of the text, as {@link LessonVectors} made it; don't change it
 * @param score 0 to 100
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Lesson(
        String text,
        float[] vector,
        @Nullable Intent intent,
        @Nullable Urgency urgency,
        @Nullable Integer score) {}

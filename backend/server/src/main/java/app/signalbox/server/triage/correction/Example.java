package app.signalbox.server.triage.correction;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.triage.Lesson;
import org.jspecify.annotations.Nullable;

/** The words of a message with what the desk says of them. */
record Example(
        String text,
        @Nullable Intent intent,
        @Nullable Urgency urgency,
        @Nullable Integer score) {

    Lesson lesson(float[] vector) {
        return new Lesson(text, vector, intent, urgency, score);
    }
}

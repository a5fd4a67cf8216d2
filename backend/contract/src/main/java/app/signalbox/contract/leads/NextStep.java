package app.signalbox.contract.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a lead now, and why.
 *
 * @param sentence for people
 * @param dueAt by when, absent where there is no hurry
 */
public record NextStep(Kind kind, String sentence, @Nullable Instant dueAt) {

    /** What sort of thing is to be done. */
    public enum Kind {
        ANSWER,
        FOLLOW_UP,
        MOVE,
        WAIT,
        BLOCKED,
        NOTHING
    }
}

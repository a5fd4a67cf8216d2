package app.signalbox.server.triage;

/**
 * A text to be read, and how far.
 *
 * @param lessons what the tenant's desk taught, and no other tenant's
 */
public record Brief(Utterance utterance, Scoring scoring, Lessons lessons) {

    /** A text to be read by somebody whom nobody taught. */
    public Brief(Utterance utterance, Scoring scoring) {
        this(utterance, scoring, Lessons.NONE);
    }

    /** Whether a rule lets the sale be scored. */
    public enum Scoring {
        ALLOWED,
        FORBIDDEN
    }
}

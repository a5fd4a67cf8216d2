package app.signalbox.server.triage;

/** A text to be read, and how far. */
public record Brief(Utterance utterance, Scoring scoring) {

    /** Whether a rule lets the sale be scored. */
    public enum Scoring {
        ALLOWED,
        FORBIDDEN
    }
}

package app.signalbox.sandbox.talk;

/** How soon a message needs an answer, as its author would see it. */
public enum Urgency {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}

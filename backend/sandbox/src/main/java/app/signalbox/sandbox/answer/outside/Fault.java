package app.signalbox.sandbox.answer.outside;

/** What can go wrong with a request to a network. */
public enum Fault {
    /** Refused with a 5xx; nothing happened. */
    SERVER_ERROR,
    /** It took effect, but the answer is a 5xx. */
    ERROR_AFTER_EFFECT,
    /** It took effect, and the connection ends without an answer. */
    NO_ANSWER_AFTER_EFFECT,
    /** Refused for too many requests, with the network's own error and headers. */
    THROTTLED
}

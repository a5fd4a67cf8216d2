package app.signalbox.server.kernel;

/** What sort of refusal a {@link DomainException} is; the web module gives each its HTTP status. */
public enum ProblemKind {
    INVALID,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    TOO_MANY,
    UNAVAILABLE
}

package app.signalbox.server.kernel;

/**
 * A refusal by the domain. Subclasses are final and named for what happened; the message is a sentence that says
 * what to do next and is shown to people as it is.
 */
public abstract class DomainException extends RuntimeException {

    private final ProblemKind kind;

    protected DomainException(ProblemKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public ProblemKind kind() {
        return kind;
    }
}

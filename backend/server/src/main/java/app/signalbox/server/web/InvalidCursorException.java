package app.signalbox.server.web;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A cursor that this list never gave out. */
public final class InvalidCursorException extends DomainException {

    public InvalidCursorException() {
        super(
                ProblemKind.INVALID,
                "This cursor can't be read. Pass a nextCursor of the same list unchanged, or none to start over.");
    }
}

package app.signalbox.server.leads;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** What is said of a move doesn't fit its stage. */
public final class InvalidMoveException extends DomainException {

    InvalidMoveException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

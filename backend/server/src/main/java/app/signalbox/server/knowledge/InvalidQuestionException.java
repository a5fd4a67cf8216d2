package app.signalbox.server.knowledge;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A search can't be answered as it is asked. */
public final class InvalidQuestionException extends DomainException {

    InvalidQuestionException(int longest) {
        super(ProblemKind.INVALID, "A question has 1 to " + longest + " characters. Shorten it or write one.");
    }
}

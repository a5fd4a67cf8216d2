package app.signalbox.server.channels;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** What was typed can't be an account. */
public final class InvalidAccountException extends DomainException {

    public InvalidAccountException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

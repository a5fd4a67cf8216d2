package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Chosen keys can't be used like this. */
public final class InvalidKeysException extends DomainException {

    InvalidKeysException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

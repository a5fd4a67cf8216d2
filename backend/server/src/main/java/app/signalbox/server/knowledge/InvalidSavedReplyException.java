package app.signalbox.server.knowledge;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A saved reply can't be kept as it is. */
public final class InvalidSavedReplyException extends DomainException {

    InvalidSavedReplyException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

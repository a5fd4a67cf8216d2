package app.signalbox.server.outbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** What was typed can't be sent like this. */
public final class InvalidReplyException extends DomainException {

    InvalidReplyException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

package app.signalbox.server.outbox.media;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A file can't be kept or sent like this. */
public final class InvalidAttachmentException extends DomainException {

    InvalidAttachmentException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

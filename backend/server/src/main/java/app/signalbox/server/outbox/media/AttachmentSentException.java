package app.signalbox.server.outbox.media;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** The file belongs to an answer that is on its way or went out. */
public final class AttachmentSentException extends DomainException {

    AttachmentSentException() {
        super(ProblemKind.CONFLICT, "This file belongs to an answer already. Recall the answer while it is held.");
    }
}

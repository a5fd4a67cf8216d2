package app.signalbox.server.outbox.media;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** There is no such file any more. */
public final class UnknownAttachmentException extends DomainException {

    UnknownAttachmentException() {
        super(ProblemKind.NOT_FOUND, "This file is not kept here any more. Attach it again if it is still needed.");
    }
}

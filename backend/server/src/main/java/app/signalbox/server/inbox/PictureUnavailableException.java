package app.signalbox.server.inbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A picture can't be shown from here. */
public final class PictureUnavailableException extends DomainException {

    PictureUnavailableException(String sentence) {
        super(ProblemKind.UNAVAILABLE, sentence);
    }
}

package app.signalbox.server.inbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A conversation can't go from where it stands to where somebody wants it. */
public final class StatusRefusedException extends DomainException {

    StatusRefusedException(String message) {
        super(ProblemKind.CONFLICT, message);
    }
}

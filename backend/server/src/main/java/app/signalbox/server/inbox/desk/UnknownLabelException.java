package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** The bound tenant has no such label. */
public final class UnknownLabelException extends DomainException {

    UnknownLabelException(String label) {
        super(ProblemKind.NOT_FOUND, "There is no label " + label + " here. Make it first.");
    }
}

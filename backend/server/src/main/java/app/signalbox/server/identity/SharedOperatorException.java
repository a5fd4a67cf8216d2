package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** The operator also works for an agency that the caller does not manage. */
public final class SharedOperatorException extends DomainException {

    SharedOperatorException() {
        super(
                ProblemKind.FORBIDDEN,
                "This operator also works for another agency. End their roles in yours, or ask a platform operator.");
    }
}

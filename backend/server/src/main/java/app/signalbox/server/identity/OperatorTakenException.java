package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** An operator with this email address exists. */
public final class OperatorTakenException extends DomainException {

    OperatorTakenException() {
        super(
                ProblemKind.CONFLICT,
                "There already is an operator with this email address. Give that one a role instead.");
    }
}

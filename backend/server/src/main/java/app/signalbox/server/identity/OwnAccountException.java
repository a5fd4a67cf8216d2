package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** An admin tried to change their own account or role. */
public final class OwnAccountException extends DomainException {

    OwnAccountException() {
        super(ProblemKind.CONFLICT, "You cannot change your own role or disable yourself. Ask another admin.");
    }
}

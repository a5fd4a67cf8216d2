package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** The operator already has a role there. */
public final class MembershipTakenException extends DomainException {

    MembershipTakenException() {
        super(ProblemKind.CONFLICT, "This operator already has a role there. Change that role instead.");
    }
}

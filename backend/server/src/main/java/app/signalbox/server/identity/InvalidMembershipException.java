package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A role that can't count where it was asked for. */
public final class InvalidMembershipException extends DomainException {

    InvalidMembershipException(String message) {
        super(ProblemKind.INVALID, message);
    }
}

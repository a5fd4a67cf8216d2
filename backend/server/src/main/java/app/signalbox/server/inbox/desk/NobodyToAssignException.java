package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Nobody who may answer is there to take a conversation. */
public final class NobodyToAssignException extends DomainException {

    NobodyToAssignException() {
        super(ProblemKind.CONFLICT, "Nobody may answer for this brand. Invite somebody who may, or give them a role that allows it.");
    }
}

package app.signalbox.server.policy;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** An approval that can't be noted. */
public final class InvalidApprovalException extends DomainException {

    InvalidApprovalException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

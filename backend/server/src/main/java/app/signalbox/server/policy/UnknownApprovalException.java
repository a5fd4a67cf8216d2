package app.signalbox.server.policy;

import app.signalbox.contract.policy.Approval;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** The bound tenant has no such approval. */
public final class UnknownApprovalException extends DomainException {

    UnknownApprovalException(Approval approval) {
        super(
                ProblemKind.NOT_FOUND,
                "The approval " + approval.value() + " is not noted for this brand. Note it once it is given.");
    }
}

package app.signalbox.server.rules;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The bound tenant has no such rule. */
public final class UnknownRuleException extends DomainException {

    UnknownRuleException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no rule " + id + " here. It may have been removed.");
    }
}

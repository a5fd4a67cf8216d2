package app.signalbox.server.rules;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Another rule has this name. */
public final class RuleNameTakenException extends DomainException {

    RuleNameTakenException(String name) {
        super(ProblemKind.CONFLICT, "There is a rule \"" + name + "\" already. Choose another name.");
    }
}

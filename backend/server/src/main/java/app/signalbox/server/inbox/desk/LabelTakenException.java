package app.signalbox.server.inbox.desk;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** There is a label of this name already. */
public final class LabelTakenException extends DomainException {

    LabelTakenException(String name) {
        super(ProblemKind.CONFLICT, "There is a label " + name + " already. Use that one, or choose another name.");
    }
}

package app.signalbox.server.cost;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A budget, or the month that is asked for, can't be accepted as it is. */
public final class InvalidBudgetException extends DomainException {

    InvalidBudgetException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

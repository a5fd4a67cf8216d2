package app.signalbox.server.intake;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A certificate was asked for days that can't be certified. */
public final class InvalidPeriodException extends DomainException {

    InvalidPeriodException(int mostDays) {
        super(
                ProblemKind.INVALID,
                "Ask for a first and a last day in this order, at most " + mostDays + " days in one certificate.");
    }
}

package app.signalbox.server.operations;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** This process does no such job. */
public final class UnknownJobException extends DomainException {

    UnknownJobException(String job) {
        super(
                ProblemKind.NOT_FOUND,
                "This process does no job \"" + job + "\". Ask one that plays the role of a worker.");
    }
}

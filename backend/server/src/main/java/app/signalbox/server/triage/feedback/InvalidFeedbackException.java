package app.signalbox.server.triage.feedback;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A reason or a span of days can't be understood. */
public final class InvalidFeedbackException extends DomainException {

    InvalidFeedbackException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

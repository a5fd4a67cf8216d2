package app.signalbox.server.triage.consult;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A language model can't be chosen like this. */
public final class InvalidModelChoiceException extends DomainException {

    InvalidModelChoiceException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

package app.signalbox.server.policy;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Nothing can be decided again by what was asked for. */
public final class InvalidReplayException extends DomainException {

    InvalidReplayException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

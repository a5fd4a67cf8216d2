package app.signalbox.server.retention;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Content can't be kept like this. */
public final class InvalidRetentionException extends DomainException {

    InvalidRetentionException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

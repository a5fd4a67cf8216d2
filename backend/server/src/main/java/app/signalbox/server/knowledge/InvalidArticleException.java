package app.signalbox.server.knowledge;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** An article can't be accepted as it is. */
public final class InvalidArticleException extends DomainException {

    InvalidArticleException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

package app.signalbox.server.knowledge.reading;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A file holds nothing that could be kept as an article. */
public final class UnreadableFileException extends DomainException {

    UnreadableFileException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

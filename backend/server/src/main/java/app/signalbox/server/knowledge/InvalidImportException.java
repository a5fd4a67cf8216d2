package app.signalbox.server.knowledge;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Nothing of an import can be accepted as it is. */
public final class InvalidImportException extends DomainException {

    InvalidImportException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

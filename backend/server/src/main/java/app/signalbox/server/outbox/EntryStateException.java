package app.signalbox.server.outbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** The entry is past the point where this can be done. */
public final class EntryStateException extends DomainException {

    EntryStateException(String sentence) {
        super(ProblemKind.CONFLICT, sentence);
    }
}

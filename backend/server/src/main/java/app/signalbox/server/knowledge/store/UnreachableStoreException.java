package app.signalbox.server.knowledge.store;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** The vector database can't be asked. */
public final class UnreachableStoreException extends DomainException {

    UnreachableStoreException(RuntimeException cause) {
        super(
                ProblemKind.UNAVAILABLE,
                "The store of passages does not answer. Articles are safe; try again in a moment, or ask an "
                        + "administrator to look at it.");
        initCause(cause);
    }
}

package app.signalbox.server.knowledge;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The tenant has no such article. */
public final class UnknownArticleException extends DomainException {

    UnknownArticleException(UUID id) {
        super(ProblemKind.NOT_FOUND, "There is no article " + id + " here. It may have been removed.");
    }
}

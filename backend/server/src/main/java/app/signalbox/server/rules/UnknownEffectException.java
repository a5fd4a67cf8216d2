package app.signalbox.server.rules;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** The rule did no such thing. */
public final class UnknownEffectException extends DomainException {

    UnknownEffectException(UUID id) {
        super(ProblemKind.NOT_FOUND, "This rule has done nothing that is called " + id + ". Look at its log.");
    }
}

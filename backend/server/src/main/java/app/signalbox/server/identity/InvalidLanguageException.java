package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A language was chosen that nobody speaks here. */
public final class InvalidLanguageException extends DomainException {

    InvalidLanguageException(String language) {
        super(
                ProblemKind.INVALID,
                "Nothing here is written in the language \"" + language + "\". Choose en or de, or leave it out.");
    }
}

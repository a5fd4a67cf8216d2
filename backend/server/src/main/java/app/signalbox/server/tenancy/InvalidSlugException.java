package app.signalbox.server.tenancy;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A slug breaks the rule for slugs. */
public final class InvalidSlugException extends DomainException {

    InvalidSlugException(String slug) {
        super(
                ProblemKind.INVALID,
                "\"" + slug
                        + "\" can't be a slug. Use 3 to 40 characters: lower-case letters, digits and hyphens, starting with a"
                        + " letter and ending with a letter or digit.");
    }
}

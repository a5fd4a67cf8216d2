package app.signalbox.server.inbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A filter of the inbox has a value that nothing can have, or can't be read. */
public final class InvalidFilterException extends DomainException {

    InvalidFilterException(String name, String value, String values) {
        this("\"" + value + "\" is no " + name + ". Use one of " + values + ".");
    }

    InvalidFilterException(String sentence) {
        super(ProblemKind.INVALID, sentence);
    }
}

package app.signalbox.server.identity;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** A one-time link that was used, has expired, or never was. */
public final class UnusableLinkException extends DomainException {

    UnusableLinkException() {
        super(ProblemKind.NOT_FOUND, "This link was used already or has expired. Ask for a new one.");
    }
}

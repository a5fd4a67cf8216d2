package app.signalbox.server.knowledge;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Another saved reply has the shortcut. */
public final class ShortcutTakenException extends DomainException {

    ShortcutTakenException(String shortcut) {
        super(
                ProblemKind.CONFLICT,
                "Another saved reply for this network and language has the shortcut /" + shortcut
                        + ". Choose another, or change that one.");
    }
}

package app.signalbox.server.inbox;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** A view can't be stored, changed or found as asked for. */
public final class ViewRefusedException extends DomainException {

    private ViewRefusedException(ProblemKind kind, String sentence) {
        super(kind, sentence);
    }

    static ViewRefusedException machine() {
        return new ViewRefusedException(
                ProblemKind.FORBIDDEN, "A view belongs to a person. Sign in as the operator whose view it should be.");
    }

    static ViewRefusedException unknown(UUID id) {
        return new ViewRefusedException(
                ProblemKind.NOT_FOUND, "You have no view " + id + ". Those that others share only they can change.");
    }

    static ViewRefusedException taken(String name) {
        return new ViewRefusedException(
                ProblemKind.CONFLICT, "You have a view \"" + name + "\" already. Choose another name.");
    }

    static ViewRefusedException unreadable(String sentence) {
        return new ViewRefusedException(ProblemKind.INVALID, sentence);
    }
}

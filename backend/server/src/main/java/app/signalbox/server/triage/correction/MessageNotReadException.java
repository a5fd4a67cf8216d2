package app.signalbox.server.triage.correction;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.util.UUID;

/** A message has no reading that could be corrected. */
public final class MessageNotReadException extends DomainException {

    MessageNotReadException(UUID messageId) {
        super(
                ProblemKind.CONFLICT,
                "Triage has no reading of message " + messageId + ". Correct a message from outside once it was read.");
    }
}

package app.signalbox.server.outbox;

import java.util.UUID;

/** Another process looks after the entry now; what this one found out is not written. */
final class ClaimLostException extends RuntimeException {

    ClaimLostException(UUID outboxId) {
        super("Entry " + outboxId + " of the outbox was claimed by another process");
    }
}

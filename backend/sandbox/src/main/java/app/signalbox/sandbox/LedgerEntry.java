package app.signalbox.sandbox;

import app.signalbox.sandbox.wire.Delivery;
import java.util.List;

/**
 * What became of one delivery.
 *
 * @param delivery what was sent, to the byte
 * @param copies how often it was meant to be sent: 1, or more with deliberate duplicates
 * @param attempts every POST of it that has ended, oldest first
 */
public record LedgerEntry(Delivery delivery, int copies, List<Attempt> attempts) {

    public LedgerEntry {
        attempts = List.copyOf(attempts);
    }

    /** Whether the target has taken it over at least once. */
    public boolean isAccepted() {
        return attempts.stream().anyMatch(Attempt::isAccepted);
    }

    /** How many POSTs of it the target has taken over. */
    public long acceptedCopies() {
        return attempts.stream().filter(Attempt::isAccepted).count();
    }
}

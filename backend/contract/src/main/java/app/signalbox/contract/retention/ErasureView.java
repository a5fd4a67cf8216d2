package app.signalbox.contract.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was erased at one time for one reason.
 *
 * @param content of what kind it was
 * @param count how many
 * @param erasedIds ids of the messages or identities concerned
 */
public record ErasureView(
        UUID id, ErasureCause cause, ErasedContent content, int count, List<UUID> erasedIds, Instant erasedAt) {

    public ErasureView {
        erasedIds = List.copyOf(erasedIds);
    }
}

package app.signalbox.contract.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that goes out with an answer.
 *
 * @param name as the operator's machine calls it
 * @param kind what its content is, whatever its name says
 * @param mediaType of its content, such as {@code image/png}
 * @param size in bytes
 * @param sha256 of its content, in lower case hexadecimal
 * @param kept whether its content is still here; it goes soon after it was delivered
 */
public record OutgoingAttachment(
        UUID id,
        UUID conversationId,
        String name,
        MediaKind kind,
        String mediaType,
        long size,
        String sha256,
        Instant uploadedAt,
        boolean kept) {}

package app.signalbox.contract.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive rows of one writer of the raw log. Each row's chain is the SHA-256 of the chain before it, the writer (4
 * bytes), the position (8 bytes), the microseconds since 1970 at which it was received (8 bytes), the channel's name and
 * the SHA-256 of its body; before a writer's first row stand 32 zero bytes.
 *
 * @param first position of the first row
 * @param last position of the last row
 * @param before chain before the first row in hexadecimal, absent if that row is gone or had none
 * @param after chain of the last row in hexadecimal
 */
public record ChainRange(
        int writer,
        long first,
        long last,
        @Nullable String before,
        String after,
        Instant firstReceivedAt,
        Instant lastReceivedAt) {}

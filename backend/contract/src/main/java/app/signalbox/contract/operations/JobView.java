package app.signalbox.contract.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest execution of a job.
 *
 * @param status as Spring Batch names it, in lower case
 * @param failedToday how many executions failed within 24 hours
 * @param restartable whether the process that answers can let it begin anew
 */
public record JobView(
        String job,
        String status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message,
        long failedToday,
        boolean restartable) {}

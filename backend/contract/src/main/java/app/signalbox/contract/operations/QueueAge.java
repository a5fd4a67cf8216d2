package app.signalbox.contract.operations;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when the oldest waits; each is absent where nothing waits.
 *
 * @param unappliedSince when the oldest event arrived that no conversation shows yet
 * @param untriagedSince when the oldest event arrived that the AI has not come to
 * @param dueSince when the oldest answer was to go out that has not
 * @param due how many answers were to go out by now
 */
public record QueueAge(
        Channel channel,
        @Nullable Instant unappliedSince,
        @Nullable Instant untriagedSince,
        @Nullable Instant dueSince,
        long due) {}

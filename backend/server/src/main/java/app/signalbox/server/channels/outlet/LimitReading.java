package app.signalbox.server.channels.outlet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a network told about one of its limits.
 *
 * @param used share of it that is used, 0 to 1 and above
 * @param remaining calls left in the window, absent if it tells only shares
 * @param resetsAt when the window ends, or when access comes back, absent if not told
 */
public record LimitReading(
        LimitScope scope,
        double used,
        @Nullable Integer remaining,
        @Nullable Instant resetsAt) {}

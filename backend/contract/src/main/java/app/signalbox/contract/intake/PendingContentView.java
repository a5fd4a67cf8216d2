package app.signalbox.contract.intake;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of which the network told the id alone, and whose content hasn't been fetched.
 *
 * @param tenant slug
 * @param kind {@code message} or {@code lead_form}
 * @param providerId the network's id of it
 * @param attempts how often the network was asked
 * @param reason why it couldn't be fetched, absent before the first attempt
 * @param nextAttemptAt when the network is asked again, absent where that was given up
 */
public record PendingContentView(
        String tenant,
        Channel channel,
        String kind,
        String providerId,
        Instant notedAt,
        int attempts,
        @Nullable String reason,
        @Nullable Instant nextAttemptAt) {}

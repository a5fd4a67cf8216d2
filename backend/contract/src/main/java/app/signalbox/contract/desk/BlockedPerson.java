package app.signalbox.contract.desk;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person on a channel whose messages go to spam at once.
 *
 * @param channel absent where its account is gone
 */
public record BlockedPerson(
        UUID identityId,
        String name,
        @Nullable Channel channel,
        @Nullable String blockedByName,
        Instant blockedAt) {}

package app.signalbox.contract.intake;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was kept but not applied.
 *
 * @param id its arrival number
 * @param tenant slug, absent for what no tenant has connected or nobody could read
 * @param outcome {@code parked} or {@code failed}
 * @param reason a sentence that says why
 */
public record ParkedEvent(
        long id,
        @Nullable String tenant,
        Channel channel,
        @Nullable String externalAccountId,
        String kind,
        String outcome,
        String reason,
        Instant receivedAt) {}

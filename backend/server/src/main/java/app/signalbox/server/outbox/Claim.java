package app.signalbox.server.outbox;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry that this process may work on until its lease ends.
 *
 * @param fence counts the claims of the entry; only the latest may write
 */
record Claim(
        int tenantId,
        UUID outboxId,
        Channel channel,
        String account,
        UUID channelAccountId,
        String endpoint,
        long fence,
        Instant until) {}

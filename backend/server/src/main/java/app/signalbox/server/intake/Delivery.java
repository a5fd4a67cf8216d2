package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A genuine body that waits for its commit.
 *
 * @param committed completes when the row is durable, exceptionally when it is not
 */
@SuppressWarnings("ArrayRecordComponent")
record Delivery(Channel channel, Origin origin, Instant receivedAt, byte[] body, CompletableFuture<Void> committed) {

    Delivery(Channel channel, Instant receivedAt, byte[] body, CompletableFuture<Void> committed) {
        this(channel, Origin.WEBHOOK, receivedAt, body, committed);
    }
}

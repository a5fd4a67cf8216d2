package app.signalbox.server.retention.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is due.
 *
 * @param expiringBefore content whose network lets nobody keep it until then
 * @param receivedBefore content that was received earlier than the brand wants to keep it, absent without such a limit
 *     and during a legal hold
 */
public record Deadlines(Instant expiringBefore, @Nullable Instant receivedBefore) {}

package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that triage has to read.
 *
 * @param arrival grows with the order in which messages got their present words; unique in the tenant
 * @param text not blank
 * @param providerTime the network's clock
 */
public record TriageInput(
        UUID messageId,
        UUID conversationId,
        long arrival,
        Channel channel,
        ThreadKind kind,
        String text,
        Instant providerTime) {}

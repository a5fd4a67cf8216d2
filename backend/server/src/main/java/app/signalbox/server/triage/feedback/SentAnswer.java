package app.signalbox.server.triage.feedback;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An answer that went out, and what it answers.
 *
 * @param names of the person and of the operator, as they are known
 */
record SentAnswer(
        UUID outboxId,
        UUID messageId,
        UUID conversationId,
        Channel channel,
        String question,
        String answer,
        List<String> names,
        Instant answeredAt) {

    SentAnswer {
        names = List.copyOf(names);
    }
}

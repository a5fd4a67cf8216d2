package app.signalbox.server.triage.feedback;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    SentAnswer withNames(List<String> others) {
        List<String> all = Stream.concat(names.stream(), others.stream()).toList();
        return new SentAnswer(outboxId, messageId, conversationId, channel, question, answer, all, answeredAt);
    }
}

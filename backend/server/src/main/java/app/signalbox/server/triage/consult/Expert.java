package app.signalbox.server.triage.consult;

import app.signalbox.server.inbox.TriageInput;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.model.ModelEndpoint;
import app.signalbox.server.triage.model.ModelEngine;
import app.signalbox.server.triage.model.ModelQuestion;
import java.util.List;
import java.util.stream.Stream;

/** Whom a tenant asks, and how. */
record Expert(Tenant tenant, ModelEndpoint endpoint, ModelEngine engine, ModelChoice choice) {

    static Utterance utterance(TriageInput message) {
        return new Utterance(message.text(), message.channel(), null);
    }

    /**
     * The question with what its answer is remembered under.
     *
     * @param more what it was asked with besides the message
     */
    <T> PaidQuestion<T> paid(
            String agent, TriageInput message, ModelQuestion<T> question, Class<T> type, List<String> more) {
        List<String> context = Stream.concat(
                        Stream.of(
                                endpoint.toString(),
                                engine.version().modelVersion(),
                                choice.discretion().toString()),
                        more.stream())
                .toList();
        AnswerKey key = AnswerKey.of(agent, context, message.text());
        return new PaidQuestion<>(question, type, endpoint.model(), engine.version(), message.messageId(), key);
    }
}

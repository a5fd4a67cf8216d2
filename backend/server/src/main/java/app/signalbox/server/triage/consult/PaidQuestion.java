package app.signalbox.server.triage.consult;

import app.signalbox.server.cost.Purpose;
import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.model.ModelQuestion;
import java.util.UUID;

/**
 * A question that costs money.
 *
 * @param model as the price book names it
 * @param messageId the message that it is about
 * @param key what its answer is remembered under
 */
record PaidQuestion<T>(
        ModelQuestion<T> question, Class<T> type, String model, EngineVersion by, UUID messageId, AnswerKey key) {

    Purpose paid() {
        return Purpose.model(key.agent(), model);
    }

    Purpose spared() {
        return Purpose.cache(key.agent(), model);
    }
}

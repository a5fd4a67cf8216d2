package app.signalbox.server.triage.model;

import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.Utterance;

/**
 * A language model that reads, answers and scores. Each call is one question to the endpoint, retries included within
 * the time limit, and is made outside of any transaction. Whatever the outside does is an {@link ModelOutcome}, not an
 * exception. What people wrote reaches the model as data only.
 */
public interface ModelEngine {

    /** Changes with the prompts and the name of the model; what the endpoint really used stands in each run. */
    EngineVersion version();

    /** Says what the writer wants. */
    ModelOutcome<ModelReading> classify(Utterance utterance);

    /** Answers from the passages of the brief, or says why a person must. */
    ModelOutcome<ModelDraft> draft(DraftBrief brief);

    /** Scores the sale from the words of the message and nothing else. */
    ModelOutcome<ModelScore> score(Utterance utterance);
}

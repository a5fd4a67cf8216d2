package app.signalbox.server.triage.model;

import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.Utterance;

/**
 * A language model that reads, answers and scores. Whatever the outside does is a {@link ModelOutcome}, not an
 * exception. What people wrote reaches the model as data only, without the personal details that the
 * {@link Discretion} withholds.
 */
public interface ModelEngine {

    /** Changes with the prompts and the name of the model; what the endpoint really used stands in each run. */
    EngineVersion version();

    /** What the writer wants. */
    ModelQuestion<ModelReading> toClassify(Utterance utterance, Discretion discretion);

    /** An answer from the passages of the brief, or why a person must. */
    ModelQuestion<ModelDraft> toDraft(DraftBrief brief, Discretion discretion);

    /** How likely a sale is, by the words of the message and nothing else. */
    ModelQuestion<ModelScore> toScore(Utterance utterance, Discretion discretion);
}

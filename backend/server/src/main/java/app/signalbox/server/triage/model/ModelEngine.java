package app.signalbox.server.triage.model;

import app.signalbox.server.triage.EngineVersion;
import app.signalbox.server.triage.Utterance;
import java.util.List;
import java.util.function.Consumer;

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

    /**
     * The same for somebody who waits.
     *
     * @param hearer told all sentences so far whenever one is complete, on the thread that asks; what they come to is
     *     held to its sources only when the draft is
     */
    ModelQuestion<ModelDraft> toDraft(DraftBrief brief, Discretion discretion, Consumer<List<String>> hearer);

    /** How likely a sale is, by the words of the message and nothing else. */
    ModelQuestion<ModelScore> toScore(Utterance utterance, Discretion discretion);
}

package app.signalbox.server.triage;

import java.util.List;

/** The first agent: says what each person wants. An engine gives a message the same reading whatever rides with it. */
public interface Classifier {

    EngineVersion version();

    /** Readings in the order of the texts. */
    List<Classification> classify(List<Utterance> texts);
}

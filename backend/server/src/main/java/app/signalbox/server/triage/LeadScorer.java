package app.signalbox.server.triage;

import java.util.List;

/**
 * The agent that scores the sale. It reads the words of the message and nothing else: no name, no profile, nothing
 * about health, finances, politics or protected traits.
 */
public interface LeadScorer {

    EngineVersion version();

    /** Scores in the order of the texts. */
    List<LeadScore> score(List<Utterance> texts);
}

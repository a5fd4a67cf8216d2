package app.signalbox.server.triage;

import java.util.List;

/** The agent that proposes an answer. It never states what no passage states. */
public interface Drafter {

    EngineVersion version();

    /**
     * Proposes an answer to each utterance from what the brand knows, or says why there is none.
     *
     * @return in the order of the utterances
     */
    List<DraftProposal> draft(List<Utterance> utterances, Knowledge knowledge);
}

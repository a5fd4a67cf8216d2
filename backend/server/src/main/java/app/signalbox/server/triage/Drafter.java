package app.signalbox.server.triage;

import java.util.List;

/** The agent that proposes an answer. It never states what no passage states. */
public interface Drafter {

    EngineVersion version();

    /**
     * Proposes an answer from what the brand knows, or says why there is none.
     *
     * @param knowledge the brand's own passages, in any order
     */
    DraftProposal draft(Utterance utterance, List<Passage> knowledge);
}

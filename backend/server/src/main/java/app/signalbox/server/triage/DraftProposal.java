package app.signalbox.server.triage;

import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.Handover;
import java.util.List;

/** What a {@link Drafter} came to. */
public sealed interface DraftProposal {

    /**
     * An answer to be approved by a person.
     *
     * @param sentences with the titles of what they come from
     * @param confidence 0 to 1, that the passages answer what was asked
     */
    record Drafted(List<DraftSentence> sentences, double confidence) implements DraftProposal {

        public Drafted {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * No answer.
     *
     * @param note a sentence for the operator
     */
    record Abstained(Handover handover, String note) implements DraftProposal {}
}

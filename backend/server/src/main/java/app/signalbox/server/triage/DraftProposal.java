package app.signalbox.server.triage;

import java.util.List;

/** What a {@link Drafter} came to. */
public sealed interface DraftProposal {

    /**
     * An answer to be approved by a person.
     *
     * @param confidence 0 to 1, that the passages answer what was asked
     * @param sourceTitles titles of the passages its sentences come from, without repetition
     */
    record Drafted(String text, double confidence, List<String> sourceTitles) implements DraftProposal {

        public Drafted {
            sourceTitles = List.copyOf(sourceTitles);
        }
    }

    /**
     * No answer.
     *
     * @param reason a sentence for the operator
     */
    record Abstained(String reason) implements DraftProposal {}
}

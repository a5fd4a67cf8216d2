package app.signalbox.contract.triage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A proposed answer.
 *
 * @param confidence 0 to 1
 * @param sources titles of the articles its sentences come from
 * @param sentences the text sentence by sentence
 */
public record DraftView(
        UUID id,
        String text,
        double confidence,
        List<String> sources,
        Instant draftedAt,
        List<DraftSentence> sentences) {

    public DraftView {
        sources = List.copyOf(sources);
        sentences = List.copyOf(sentences);
    }
}

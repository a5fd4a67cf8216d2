package app.signalbox.server.inbox;

import app.signalbox.contract.triage.DraftSentence;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An answer that triage proposes.
 *
 * @param messageId the message it answers
 * @param confidence 0 to 1
 */
public record ProposedDraft(UUID messageId, List<DraftSentence> sentences, double confidence) {

    public ProposedDraft {
        sentences = List.copyOf(sentences);
    }

    String text() {
        return sentences.stream().map(DraftSentence::text).collect(Collectors.joining(" "));
    }

    /** Titles of the articles, each once. */
    List<String> sources() {
        return sentences.stream()
                .map(DraftSentence::source)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}

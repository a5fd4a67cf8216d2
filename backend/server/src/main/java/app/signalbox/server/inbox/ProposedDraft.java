package app.signalbox.server.inbox;

import java.util.List;
import java.util.UUID;

/**
 * An answer that triage proposes.
 *
 * @param messageId the message it answers
 * @param confidence 0 to 1
 * @param sources titles of the articles its sentences come from
 */
public record ProposedDraft(UUID messageId, String text, double confidence, List<String> sources) {

    public ProposedDraft {
        sources = List.copyOf(sources);
    }
}

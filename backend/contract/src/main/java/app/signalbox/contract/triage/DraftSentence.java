package app.signalbox.contract.triage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a proposed answer.
 *
 * @param source title of the article that says so, or when it was answered; absent where nothing says so, so that a
 *     person must look
 * @param conversationId in which it was answered, absent for articles
 */
public record DraftSentence(
        String text, @Nullable String source, @Nullable UUID conversationId) {

    /** A sentence that an article says, or nothing. */
    public DraftSentence(String text, @Nullable String source) {
        this(text, source, null);
    }
}

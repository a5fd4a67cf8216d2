package app.signalbox.server.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of what a tenant knows: of an article, or an answer that somebody gave.
 *
 * @param id stays the same as long as title, heading and text do
 * @param title of the article, or when it was answered
 * @param heading headings above the text from the outermost in, empty where there is none
 * @param writtenAt when the article was written last, or the answer given
 * @param answered what the answer was given to, absent for articles
 */
public record KnownPassage(
        UUID id,
        UUID articleId,
        String title,
        String heading,
        String text,
        Instant writtenAt,
        @Nullable Answered answered) {

    /** A question, without personal details, and the conversation in which it was asked. */
    public record Answered(String question, UUID conversationId) {}

    /** By what it is found. */
    String written() {
        return answered == null ? title + "\n" + heading + "\n" + text : answered.question() + "\n" + text;
    }
}

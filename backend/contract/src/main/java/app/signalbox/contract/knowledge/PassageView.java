package app.signalbox.contract.knowledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of an article, or an earlier answer, that was found for a question.
 *
 * @param id of the chunk
 * @param title of the article, or when it was answered
 * @param heading headings above the text, empty where there is none
 * @param score 0 to 1, by nearness of meaning and by shared words; comparable within one question
 * @param conversationId in which it was answered, absent for articles
 */
public record PassageView(
        UUID id,
        UUID articleId,
        String title,
        String heading,
        String text,
        double score,
        @Nullable UUID conversationId) {}

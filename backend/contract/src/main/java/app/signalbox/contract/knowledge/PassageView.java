package app.signalbox.contract.knowledge;

import java.util.UUID;

/**
 * A chunk that was found for a question.
 *
 * @param id of the chunk
 * @param title of the article
 * @param heading headings above the text, empty where there is none
 * @param score 0 to 1, by nearness of meaning and by shared words; comparable within one question
 */
public record PassageView(UUID id, UUID articleId, String title, String heading, String text, double score) {}

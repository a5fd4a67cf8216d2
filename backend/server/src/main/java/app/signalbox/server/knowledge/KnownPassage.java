package app.signalbox.server.knowledge;

import java.util.UUID;

/**
 * A chunk of what a tenant knows.
 *
 * @param id stays the same as long as title, heading and text do
 * @param title of the article
 * @param heading headings above the text from the outermost in, empty where there is none
 */
public record KnownPassage(UUID id, UUID articleId, String title, String heading, String text) {}

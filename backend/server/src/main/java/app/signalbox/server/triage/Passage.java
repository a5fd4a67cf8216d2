package app.signalbox.server.triage;

/**
 * A piece of a brand's own knowledge, under the title of the article it comes from.
 *
 * @param id stays the same as long as the piece does
 */
public record Passage(String id, String title, String text) {}

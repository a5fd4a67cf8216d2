package app.signalbox.server.knowledge.reading;

/**
 * What a file says.
 *
 * @param title 1 to 200 characters
 * @param text headings as lines that begin with {@code #}, paragraphs parted by empty lines; no markup is left in it
 */
public record SourceText(String title, String text) {}

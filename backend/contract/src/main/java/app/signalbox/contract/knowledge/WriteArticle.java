package app.signalbox.contract.knowledge;

/**
 * Adds or replaces an article.
 *
 * @param title 1 to 200 characters, unique in the tenant
 * @param text 1 to 200,000 characters of plain text, headings as lines that begin with {@code #}
 */
public record WriteArticle(String title, String text) {}

package app.signalbox.contract.knowledge;

/**
 * Adds or replaces an article.
 *
 * @param title 1 to 200 characters, unique in the tenant
 * @param text 1 to 20,000 characters of plain text
 */
public record WriteArticle(String title, String text) {}

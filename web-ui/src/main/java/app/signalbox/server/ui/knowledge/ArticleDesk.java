package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ArticleVersion;
import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.contract.knowledge.WriteArticle;
import java.util.List;
import java.util.UUID;

/** What the knowledge view asks of the server. */
interface ArticleDesk {

    /** A brand's articles. */
    List<ArticleView> articles(String brand);

    /** Writes an article, or anew the one that has this title. */
    void write(String brand, WriteArticle article);

    /** Takes an article away. */
    void remove(String brand, UUID id);

    /** Texts that an article has and had, the newest first. */
    List<ArticleVersion> versions(String brand, UUID id);

    /** Makes an article out of a file. */
    ImportedItem importFile(String brand, String name, String contentType, byte[] bytes);

    /** Makes articles out of pages; what came of each. */
    List<ImportedItem> importPages(String brand, List<String> urls);

    /** The passages nearest to a question, the best first. */
    List<PassageView> search(String brand, String question);
}

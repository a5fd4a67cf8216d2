package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ArticleView;
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
}

package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.knowledge.Articles;
import app.signalbox.server.ui.TenantGateway;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The desk over the articles of the operator's brands. */
@Component
class TenantArticleDesk implements ArticleDesk {

    private final Articles articles;
    private final TenantGateway gateway;

    TenantArticleDesk(Articles articles, TenantGateway gateway) {
        this.articles = articles;
        this.gateway = gateway;
    }

    @Override
    public List<ArticleView> articles(String brand) {
        return gateway.in(brand, articles::list);
    }

    @Override
    public void write(String brand, WriteArticle article) {
        gateway.run(brand, () -> articles.write(article));
    }

    @Override
    public void remove(String brand, UUID id) {
        gateway.run(brand, () -> articles.remove(id));
    }
}

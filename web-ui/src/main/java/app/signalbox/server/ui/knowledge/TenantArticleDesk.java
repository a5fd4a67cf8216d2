package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ArticleVersion;
import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.ImportUrls;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.knowledge.ArticleImports;
import app.signalbox.server.knowledge.Articles;
import app.signalbox.server.knowledge.KnowledgeSearch;
import app.signalbox.server.ui.TenantGateway;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The desk over the articles of the operator's brands. */
@Component
class TenantArticleDesk implements ArticleDesk {

    private static final int PASSAGES = 5;

    private final Articles articles;
    private final ArticleImports imports;
    private final KnowledgeSearch search;
    private final TenantGateway gateway;

    TenantArticleDesk(Articles articles, ArticleImports imports, KnowledgeSearch search, TenantGateway gateway) {
        this.articles = articles;
        this.imports = imports;
        this.search = search;
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

    @Override
    public List<ArticleVersion> versions(String brand, UUID id) {
        return gateway.in(brand, () -> articles.versions(id));
    }

    @Override
    public ImportedItem importFile(String brand, String name, String contentType, byte[] bytes) {
        return gateway.in(brand, () -> imports.importFile(name, contentType, bytes));
    }

    @Override
    public List<ImportedItem> importPages(String brand, List<String> urls) {
        return gateway.in(brand, () -> imports.importUrls(new ImportUrls(urls)));
    }

    @Override
    public List<PassageView> search(String brand, String question) {
        return gateway.in(brand, () -> search.search(question, PASSAGES));
    }
}

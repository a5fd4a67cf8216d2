package app.signalbox.server.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.ImportOutcome;
import app.signalbox.contract.knowledge.ImportUrls;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.knowledge.fetching.FetchRules;
import app.signalbox.server.knowledge.fetching.HostResolver;
import app.signalbox.server.knowledge.fetching.PageFetch;
import app.signalbox.server.knowledge.fetching.PageServer;
import app.signalbox.server.knowledge.reading.FileReading;
import app.signalbox.server.knowledge.reading.MadeFiles;
import app.signalbox.server.testing.ModuleTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.unit.DataSize;

/** Pages become articles, from a site that the settings trust. */
@ModuleTest
class ArticleImportsTests {

    private final PageServer site = new PageServer();

    @Autowired
    private ApplicationContext context;

    private ArticleImports imports;
    private Brand brand;

    @BeforeEach
    void wires() {
        brand = Brand.found(context);
        var trusting = new FetchRules(
                Set.of(80, 443), Set.of("localhost:" + site.port()), DataSize.ofMegabytes(1), Duration.ofSeconds(20));
        imports = new ArticleImports(
                new FileReading(Articles.LONGEST_TEXT),
                new PageFetch(trusting, HostResolver.ofMachine()),
                context.getBean(ArticleRows.class),
                context.getBean(Articles.class),
                context.getBean(KnowledgeSettings.class));
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void keepsGoodPagesWhateverTheOthersAre() {
        site.page("/delivery", "<title>Delivery | Larkspur</title><p>Three working days.</p>")
                .page("/returns.pdf", "application/pdf", MadeFiles.pdf("Thirty days."))
                .page("/broken.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'})
                .page("/empty", "<script>let tea</script>");

        List<ImportedItem> items = importPages(
                at("/delivery"),
                "http://10.0.0.1/",
                at("/broken.pdf"),
                at("/empty"),
                at("/nothing"),
                at("/returns.pdf"));

        assertThat(items)
                .extracting(ImportedItem::source, ImportedItem::outcome)
                .containsExactly(
                        tuple(at("/delivery"), ImportOutcome.ADDED),
                        tuple("http://10.0.0.1/", ImportOutcome.REFUSED),
                        tuple(at("/broken.pdf"), ImportOutcome.REFUSED),
                        tuple(at("/empty"), ImportOutcome.REFUSED),
                        tuple(at("/nothing"), ImportOutcome.REFUSED),
                        tuple(at("/returns.pdf"), ImportOutcome.ADDED));
        assertThat(items)
                .extracting(ImportedItem::sentence)
                .contains(
                        "Added as “Delivery | Larkspur”.", "There is no page at this address. Check it in a browser.");
        assertThat(articles())
                .extracting(ArticleView::text)
                .containsExactlyInAnyOrder("Three working days.", "Thirty days.");
    }

    @Test
    void replacesThePageOfTheSameAddress() {
        site.page("/delivery", "<h1>Delivery</h1><p>Three working days.</p>");
        importPages(at("/delivery"));
        ImportOutcome again = importPages(at("/delivery")).getFirst().outcome();
        site.change("/delivery", "<h1>Shipping</h1><p>Four working days.</p>");

        ImportedItem replaced = importPages(at("/delivery")).getFirst();

        assertThat(again).isEqualTo(ImportOutcome.UNCHANGED);
        assertThat(replaced.sentence()).isEqualTo("Replaced “Delivery”; the former text is kept as a version.");
        assertThat(articles())
                .extracting(ArticleView::title, ArticleView::text, ArticleView::version)
                .containsExactly(tuple("Delivery", "Four working days.", 2));
    }

    @Test
    void keepsTwoPagesOfOneTitleApart() {
        site.page("/a", "<h1>Help</h1><p>One.</p>").page("/b", "<h1>Help</h1><p>Two.</p>");

        importPages(at("/a"), at("/b"));

        assertThat(articles())
                .extracting(ArticleView::title, ArticleView::text)
                .containsExactly(tuple("Help", "One."), tuple("Help (" + at("/b") + ")", "Two."));
    }

    private List<ImportedItem> importPages(String... urls) {
        return brand.call(() -> imports.importUrls(new ImportUrls(List.of(urls))));
    }

    private List<ArticleView> articles() {
        return brand.call(() -> context.getBean(Articles.class).list());
    }

    private String at(String path) {
        return "http://localhost:" + site.port() + path;
    }
}

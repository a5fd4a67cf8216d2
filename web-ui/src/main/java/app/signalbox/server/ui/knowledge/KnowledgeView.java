package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.BrandChoice;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a brand knows: articles from which answers are drafted. */
@Route(value = "knowledge/:brand?", layout = ConsoleFrame.class)
@PermitAll
class KnowledgeView extends AdminPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final String QUESTION = "q";

    private final transient ArticleDesk desk;
    private final transient Workplace workplace;
    private final BrandRail rail = new BrandRail();
    private final Div shelf = new Div();
    private String brand = "";

    KnowledgeView(ArticleDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
        shelf.addClassName("article-shelf");
        beside(rail);
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Knowledge") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Brands brands = BrandChoice.open(workplace, Permission.READ_INBOX);
        brand = BrandChoice.of(event, brands).orElse("");
        rail.show(brands, brand, slug -> "knowledge/" + slug);
        title(
                Phrase.of("Knowledge"),
                Phrase.of(
                        "{0}. Answers are drafted from these articles and name them as sources.", brands.name(brand)));
        if (brand.isEmpty()) {
            show(new EmptyState(
                    "tenants",
                    Phrase.of("No brand yet"),
                    Phrase.of("Articles belong to a brand. An agency admin makes one.")));
            return;
        }
        refresh();
        arrange(event.getLocation().getQueryParameters().getSingleParameter(QUESTION));
    }

    /** Puts the parts of the page under each other, those for writers only where they may write. */
    private void arrange(Optional<String> question) {
        QuestionPanel asking = new QuestionPanel(this::ask);
        question.filter(asked -> !asked.isBlank()).ifPresent(asked -> asking.show(asked, desk.search(brand, asked)));
        if (mayWrite()) {
            actions(importButton(), writeButton());
            show(KnowledgeTabs.atArticles(brand), fileDrop(), asking, shelf);
        } else {
            actions();
            show(KnowledgeTabs.atArticles(brand), asking, shelf);
        }
    }

    private void ask(String question) {
        UI.getCurrentOrThrow().navigate("knowledge/" + brand, QueryParameters.of(QUESTION, question));
    }

    private void refresh() {
        List<ArticleView> all = desk.articles(brand);
        shelf.removeAll();
        if (all.isEmpty()) {
            shelf.add(new EmptyState(
                    "knowledge",
                    Phrase.of("No articles yet"),
                    Phrase.of("Without them no answer is drafted. Write what people ask for most.")));
            return;
        }
        boolean mayWrite = mayWrite();
        all.forEach(article -> shelf.add(card(article, mayWrite)));
    }

    private boolean mayWrite() {
        return workplace.may(Permission.ANSWER, brand);
    }

    private FileDrop fileDrop() {
        return new FileDrop((name, type, bytes) -> desk.importFile(brand, name, type, bytes), this::refresh);
    }

    private Button importButton() {
        return new Button(
                Phrase.of("Import pages"),
                new Glyph("plus"),
                event -> new PagesDialog(urls -> desk.importPages(brand, urls), this::refresh).open());
    }

    private Button writeButton() {
        Button write = new Button(Phrase.of("Write an article"), new Glyph("plus"), event -> edit(null));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        return write;
    }

    private Article card(ArticleView article, boolean mayWrite) {
        Header head = new Header(new H2(article.title()), new Age(article.updatedAt()));
        head.add(small(Phrase.of("Versions"), "clock", () -> versions(article, mayWrite)));
        if (mayWrite) {
            head.add(
                    small(Phrase.of("Edit"), "edit", () -> edit(article)),
                    small(Phrase.of("Remove"), "trash", () -> remove(article)));
        }
        Paragraph text = new Paragraph(article.text());
        text.addClassName("article-text");
        text.getElement().setAttribute("dir", "auto");
        Article card = new Article(head, text);
        card.addClassName("card");
        return card;
    }

    private static Button small(String label, String glyph, Runnable click) {
        Button button = new Button(label, new Glyph(glyph), event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void versions(ArticleView article, boolean mayWrite) {
        new VersionsDialog(
                        article.title(),
                        desk.versions(brand, article.id()),
                        mayWrite ? version -> save(article.title(), version.text()) : null)
                .open();
    }

    private void edit(@Nullable ArticleView article) {
        TextField title = new TextField(Phrase.of("Title"));
        TextArea text = new TextArea(Phrase.of("Text"));
        text.setMinHeight("220px");
        text.setMaxHeight("60vh");
        text.setMaxLength(200_000);
        text.setHelperText(Phrase.of("Headings are lines that begin with #."));
        title.setMaxLength(200);
        if (article != null) {
            title.setValue(article.title());
            title.setReadOnly(true);
            text.setValue(article.text());
        }
        String heading = article == null ? Phrase.of("Write an article") : Phrase.of("Edit the article");
        Runnable save = () -> save(title.getValue(), text.getValue());
        new FormDialog(heading, Phrase.of("Save"), save, title, text).open();
    }

    private void save(String title, String text) {
        desk.write(brand, new WriteArticle(title, text));
        Notice.done(Phrase.of("Saved. Drafts use it from now on.")).show();
        refresh();
    }

    private void remove(ArticleView article) {
        desk.remove(brand, article.id());
        refresh();
        Notice.done(Phrase.of("Removed: {0}.", article.title()))
                .with(Phrase.of("Put it back"), () -> save(article.title(), article.text()))
                .show();
    }
}

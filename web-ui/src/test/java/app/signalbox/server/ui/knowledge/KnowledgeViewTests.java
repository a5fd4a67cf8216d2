package app.signalbox.server.ui.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.tenancy.UnknownTenantException;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KnowledgeViewTests {

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final Shelf shelf = new Shelf();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace).with(ArticleDesk.class, shelf);

    @Test
    void showsTheArticlesOfTheBrand() {
        shelf.write("marrow", new WriteArticle("Brewing", "Three minutes at eighty degrees."));

        console.open("knowledge/marrow", KnowledgeView.class);

        assertThat(titles()).containsExactly("Brewing");
        assertThat(console.text()).contains("Marrow Teas. Answers are drafted", "Three minutes at eighty degrees.");
    }

    @Test
    void writesAnArticle() {
        console.open("knowledge/marrow", KnowledgeView.class);
        console.click("Write an article");
        fill("Brewing", "Three minutes at eighty degrees.");

        console.click("Save");

        assertThat(titles()).containsExactly("Brewing");
        assertThat(console.notices()).containsExactly("Saved. Drafts use it from now on.");
    }

    @Test
    void keepsWhatWasTypedWhereItIsRefused() {
        console.open("knowledge/marrow", KnowledgeView.class);
        console.click("Write an article");
        fill("Brewing", "Three minutes at eighty degrees.");
        shelf.gone = true;

        console.click("Save");

        TextArea text = console.window().find(TextArea.class).single();
        assertThat(text.getValue()).isEqualTo("Three minutes at eighty degrees.");
        assertThat(console.window()
                        .find(Paragraph.class)
                        .withClassName("refusal")
                        .single()
                        .getText())
                .startsWith("There is no tenant \"marrow\"");
    }

    @Test
    void putsBackWhatWasRemoved() {
        shelf.write("marrow", new WriteArticle("Brewing", "Three minutes at eighty degrees."));
        console.open("knowledge/marrow", KnowledgeView.class);

        console.click("Remove");
        List<String> without = titles();
        console.click("Put it back");

        assertThat(without).containsExactly("No articles yet");
        assertThat(titles()).containsExactly("Brewing");
    }

    @Test
    void saysWhatIsMissingWithoutArticles() {
        console.open("knowledge/marrow", KnowledgeView.class);

        assertThat(console.text())
                .contains("No articles yet", "Without them no answer is drafted. Write what people ask for most.");
    }

    @Test
    void offersNoPenToThoseWhoOnlyRead() {
        workplace.without(Permission.ANSWER);
        shelf.write("marrow", new WriteArticle("Brewing", "Three minutes at eighty degrees."));

        console.open("knowledge/marrow", KnowledgeView.class);

        assertThat(console.text()).contains("Brewing").doesNotContain("Write an article", "Edit", "Remove");
    }

    @Test
    void saysWhyABrandIsNotOpen() {
        shelf.gone = true;

        console.visit("knowledge/marrow");

        assertThat(console.text()).contains("Not open to you", "There is no tenant \"marrow\"");
    }

    private void fill(String title, String text) {
        var field = console.window().find(TextField.class).withLabel("Title").single();
        console.window().test(field).setValue(title);
        console.window()
                .test(console.window().find(TextArea.class).withLabel("Text").single())
                .setValue(text);
    }

    private List<String> titles() {
        return console.window().find(H2.class).all().stream().map(H2::getText).toList();
    }

    /** Articles in memory. */
    private static final class Shelf implements ArticleDesk {

        private final List<ArticleView> articles = new ArrayList<>();
        private boolean gone;

        @Override
        public List<ArticleView> articles(String brand) {
            check(brand);
            return List.copyOf(articles);
        }

        @Override
        public void write(String brand, WriteArticle article) {
            check(brand);
            UUID id = UUID.nameUUIDFromBytes(article.title().getBytes(StandardCharsets.UTF_8));
            remove(brand, id);
            articles.add(new ArticleView(id, article.title(), article.text(), Instant.parse("2026-03-02T12:00:00Z")));
        }

        @Override
        public void remove(String brand, UUID id) {
            check(brand);
            articles.removeIf(article -> article.id().equals(id));
        }

        private void check(String brand) {
            if (gone) {
                throw new UnknownTenantException(brand);
            }
        }
    }
}

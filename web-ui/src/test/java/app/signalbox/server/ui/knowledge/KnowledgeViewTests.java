package app.signalbox.server.ui.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.knowledge.ArticleVersion;
import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.ImportOutcome;
import app.signalbox.contract.knowledge.ImportedItem;
import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import app.signalbox.server.tenancy.UnknownTenantException;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
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

        assertThat(console.text())
                .contains("Brewing")
                .doesNotContain("Write an article", "Edit", "Remove", "Upload files", "Import pages");
    }

    @Test
    void saysWhyABrandIsNotOpen() {
        shelf.gone = true;

        console.visit("knowledge/marrow");

        assertThat(console.text()).contains("Not open to you", "There is no tenant \"marrow\"");
    }

    @Test
    void makesAnArticleOfAFile() {
        console.open("knowledge/marrow", KnowledgeView.class);

        upload("brewing.md", "# Brewing");

        assertThat(titles()).containsExactly("brewing.md");
        assertThat(results()).containsExactly("brewing.mdAdded as “brewing.md”.");
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsTheOthers() {
        console.open("knowledge/marrow", KnowledgeView.class);

        upload("scan.pdf", "");
        upload("brewing.md", "# Brewing");

        assertThat(results()).containsExactly("scan.pdfThe file is empty.", "brewing.mdAdded as “brewing.md”.");
        assertThat(titles()).containsExactly("brewing.md");
    }

    @Test
    void importsPagesAndLeavesTheRefusedToBeCorrected() {
        console.open("knowledge/marrow", KnowledgeView.class);
        console.click("Import pages");
        TextArea addresses = console.window().find(TextArea.class).single();
        console.window().test(addresses).setValue("https://marrow.example/help\nhttp://127.0.0.1/");

        console.click("Import pages");

        assertThat(results())
                .containsExactly(
                        "https://marrow.example/helpAdded as “https://marrow.example/help”.",
                        "http://127.0.0.1/Not public.");
        assertThat(addresses.getValue()).isEqualTo("http://127.0.0.1/");
        console.click("Close");
        assertThat(titles()).containsExactly("https://marrow.example/help");
    }

    @Test
    void saysWhyNoPageWasImportedAtAll() {
        console.open("knowledge/marrow", KnowledgeView.class);
        console.click("Import pages");

        console.click("Import pages");

        assertThat(console.window()
                        .find(Paragraph.class)
                        .withClassName("refusal")
                        .single()
                        .getText())
                .isEqualTo("One import takes 1 to 50 addresses.");
    }

    @Test
    void showsFormerVersionsAndUsesOneAgain() {
        shelf.write("marrow", new WriteArticle("Brewing", "Three minutes."));
        shelf.write("marrow", new WriteArticle("Brewing", "Five minutes."));
        console.open("knowledge/marrow", KnowledgeView.class);

        console.click("Versions");
        List<String> shown =
                console.window().find(H3.class).all().stream().map(H3::getText).toList();
        console.click("Use this version");

        assertThat(shown).containsExactly("Version 2, in use", "Version 1");
        assertThat(console.text()).contains("Three minutes.").doesNotContain("Five minutes.");
    }

    @Test
    void showsThePassagesOfAQuestion() {
        shelf.write("marrow", new WriteArticle("Brewing", "Three minutes at eighty degrees."));
        console.open("knowledge/marrow", KnowledgeView.class);
        var question = console.window()
                .find(TextField.class)
                .withLabel("Try a question")
                .single();
        console.window().test(question).setValue("How hot?");

        console.click("Find passages");

        assertThat(console.window().find(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .containsExactly("Brewing › Green tea73 %Three minutes at eighty degrees.");
    }

    @Test
    void opensAtTheQuestionOfAnAddress() {
        console.open("knowledge/marrow?q=How+hot%3F", KnowledgeView.class);

        assertThat(console.window()
                        .find(TextField.class)
                        .withLabel("Try a question")
                        .single()
                        .getValue())
                .isEqualTo("How hot?");
        assertThat(console.text()).contains("Nothing here answers this. Write or import an article about it.");
    }

    @Test
    void showsMarkupAsText() {
        shelf.write("marrow", new WriteArticle("<b>Brewing</b>", "<img src=x onerror=alert(1)>"));

        console.open("knowledge/marrow", KnowledgeView.class);

        assertThat(titles()).containsExactly("<b>Brewing</b>");
        assertThat(console.text()).contains("<img src=x onerror=alert(1)>");
    }

    private void upload(String name, String content) {
        Upload upload = console.window().find(Upload.class).single();
        new UploadTester<>(upload).upload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
        console.window().roundTrip();
    }

    private List<String> results() {
        return console.window().find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
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

        private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

        private final List<ArticleView> articles = new ArrayList<>();
        private final List<ArticleVersion> versions = new ArrayList<>();
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
            int version = versions.size() + 1;
            versions.addFirst(new ArticleVersion(version, article.text(), null, "Ada Kettle", NOON));
            articles.add(new ArticleView(id, article.title(), article.text(), version, null, NOON));
        }

        @Override
        public void remove(String brand, UUID id) {
            check(brand);
            articles.removeIf(article -> article.id().equals(id));
        }

        @Override
        public List<ArticleVersion> versions(String brand, UUID id) {
            return List.copyOf(versions);
        }

        @Override
        public ImportedItem importFile(String brand, String name, String contentType, byte[] bytes) {
            if (bytes.length == 0) {
                throw new Refusal("The file is empty.");
            }
            return added(brand, name);
        }

        @Override
        public List<ImportedItem> importPages(String brand, List<String> urls) {
            if (urls.isEmpty()) {
                throw new Refusal("One import takes 1 to 50 addresses.");
            }
            return urls.stream()
                    .map(url -> url.contains("127.0.0.1")
                            ? new ImportedItem(url, ImportOutcome.REFUSED, "Not public.", null)
                            : added(brand, url))
                    .toList();
        }

        @Override
        public List<PassageView> search(String brand, String question) {
            return articles.stream()
                    .map(article -> new PassageView(
                            article.id(), article.id(), article.title(), "Green tea", article.text(), 0.73, null))
                    .toList();
        }

        private ImportedItem added(String brand, String source) {
            write(brand, new WriteArticle(source, "words"));
            return new ImportedItem(
                    source, ImportOutcome.ADDED, "Added as \u201c" + source + "\u201d.", articles.getLast());
        }

        private void check(String brand) {
            if (gone) {
                throw new UnknownTenantException(brand);
            }
        }
    }

    /** What the server refuses. */
    private static final class Refusal extends DomainException {

        private Refusal(String sentence) {
            super(ProblemKind.INVALID, sentence);
        }
    }
}

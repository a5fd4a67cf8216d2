package app.signalbox.server.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import app.signalbox.contract.knowledge.ImportUrls;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.knowledge.reading.MadeFiles;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Knowledge as its REST interface shows it. */
@ModuleTest
class KnowledgeApiTests {

    @Autowired
    private ApplicationContext context;

    private Brand brand;
    private Http api;

    @BeforeEach
    void founds() {
        brand = Brand.found(context);
        api = Automation.signIn(context);
    }

    @Test
    void keepsFormerTextsWithWhoAndWhen() {
        Http ada = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
        write(api, "Delivery", "Three days.");
        String id = write(ada, "Delivery", "Four days.").field("id");

        JsonNode versions = api.get(articles() + "/" + id + "/versions").json().path("items");

        assertThat(texts(versions, "text")).containsExactly("Four days.", "Three days.");
        assertThat(texts(versions, "version")).containsExactly("2", "1");
        assertThat(texts(versions, "writtenBy")).containsExactly("Ada Kettle", "Signalbox");
        assertThat(texts(versions, "writtenAt"))
                .allSatisfy(when -> assertThat(when).contains("T"));
    }

    @Test
    void showsTheChunksOfAnArticle() {
        String id = write(api, "Help", "# Delivery\nThree days.\n# Returns\nThirty days.")
                .field("id");

        JsonNode chunks = api.get(articles() + "/" + id + "/chunks").json().path("items");

        assertThat(texts(chunks, "heading")).containsExactly("Delivery", "Returns");
        assertThat(texts(chunks, "text")).containsExactly("Three days.", "Thirty days.");
    }

    @Test
    void findsThePassageThatAnswersAQuestion() {
        write(api, "Help", """
                # Delivery
                We deliver within three to five working days.
                # Returns
                You can send back unworn items within thirty days.
                # Opening hours
                Our shop is open from Monday to Saturday.
                """);

        JsonNode found = search("how long does shipping take?");

        assertThat(texts(found, "heading").getFirst()).isEqualTo("Delivery");
        assertThat(found.get(0).path("title").asString()).isEqualTo("Help");
        assertThat(found.get(0).path("score").asDouble()).isBetween(0.2, 1.0);
        assertThat(found).hasSize(3);
    }

    @Test
    void findsNothingOfAnotherTenant() {
        write(api, "Delivery", "We deliver within three to five working days.");
        Brand other = Brand.found(context);

        JsonNode found = api.get("/api/v1/tenants/" + other.slug() + "/knowledge/search?q=delivery")
                .json()
                .path("items");

        assertThat(found).isEmpty();
    }

    @Test
    void importsAFileAndReplacesItByTheNextOfTheSameName() {
        byte[] first = "# Delivery\n\nThree days.".getBytes(StandardCharsets.UTF_8);
        byte[] second = "# Delivery\n\nFour days.".getBytes(StandardCharsets.UTF_8);

        Answer added = upload("help.md", "text/markdown", first);
        Answer same = upload("help.md", "text/markdown", first);
        Answer replaced = upload("help.md", "text/markdown", second);

        assertThat(added.field("outcome")).isEqualTo("added");
        assertThat(added.field("sentence")).isEqualTo("Added as “Delivery”.");
        assertThat(same.field("outcome")).isEqualTo("unchanged");
        assertThat(replaced.field("outcome")).isEqualTo("replaced");
        assertThat(replaced.json().path("article").path("version").asInt()).isEqualTo(2);
        assertThat(texts(list(), "text")).containsExactly("Four days.");
        assertThat(texts(list(), "source")).containsExactly("file:help.md");
    }

    @Test
    void importsAPdfAsText() {
        Answer added = upload("delivery.pdf", "application/pdf", MadeFiles.pdf("<b>Three</b> working days."));

        assertThat(added.status()).isEqualTo(200);
        assertThat(texts(list(), "title")).containsExactly("delivery");
        assertThat(texts(list(), "text")).containsExactly("<b>Three</b> working days.");
    }

    @Test
    void neverWritesOverWhatAPersonWrote() {
        write(api, "Delivery", "By hand.");

        upload("help.md", "", "# Delivery\n\nThree days.".getBytes(StandardCharsets.UTF_8));

        assertThat(texts(list(), "title")).containsExactly("Delivery", "Delivery (help.md)");
        assertThat(texts(list(), "text")).containsExactly("By hand.", "Three days.");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertProblem(upload("a.exe", "", new byte[] {1}), 400, "This is no Markdown, plain text, HTML, PDF or DOCX");
        assertProblem(upload("a.txt", "", new byte[0]), 400, "The file is empty.");
        assertProblem(upload("a.pdf", "", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)), 400, "This PDF is damaged");
        assertProblem(upload("a.txt", "", new byte[11 * 1024 * 1024]), 400, "The file is larger than 10 MB.");
        assertThat(list()).isEmpty();
    }

    @Test
    void saysThatAFileComesInAForm() {
        Answer answer = api.post(knowledge() + "/files", List.of());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.field("detail")).contains("multipart/form-data");
    }

    @Test
    void refusesAddressesOneByOne() {
        Answer answer = api.post(
                knowledge() + "/urls", new ImportUrls(List.of("http://127.0.0.1/", " ", "nonsense", "nonsense")));

        JsonNode items = answer.json().path("items");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(texts(items, "source")).containsExactly("http://127.0.0.1/", "nonsense");
        assertThat(texts(items, "outcome")).containsExactly("refused", "refused");
        assertThat(texts(items, "sentence").getFirst()).contains("leads to an address that is not public");
    }

    @Test
    void refusesAListThatIsEmptyOrTooLong() {
        List<String> many =
                IntStream.range(0, 51).mapToObj(at -> "http://x.example/" + at).toList();

        assertProblem(api.post(knowledge() + "/urls", new ImportUrls(List.of())), 400, "1 to 50 addresses");
        assertProblem(api.post(knowledge() + "/urls", new ImportUrls(many)), 400, "1 to 50 addresses");
    }

    @Test
    void refusesAQuestionThatIsNone() {
        assertProblem(api.get(knowledge() + "/search?q=%20"), 400, "A question has 1 to 2000 characters.");
        assertThat(api.get(knowledge() + "/search").status()).isEqualTo(400);
    }

    @Test
    void knowsNoArticleThatIsNotThere() {
        String path = articles() + "/" + UUID.randomUUID();

        assertProblem(api.get(path + "/versions"), 404, "There is no article");
        assertProblem(api.get(path + "/chunks"), 404, "There is no article");
        assertProblem(api.delete(path), 404, "There is no article");
    }

    @Test
    void letsReadersReadAndOnlyWritersWrite() {
        Http reader = Member.of(brand.tenant(), Role.SALES_REP, context);
        String id = write(api, "Delivery", "Three days.").field("id");

        assertThat(List.of(
                        reader.get(knowledge() + "/search?q=delivery").status(),
                        reader.get(articles() + "/" + id + "/versions").status()))
                .containsOnly(200);
        assertThat(reader.postFile(knowledge() + "/files", "a.md", "", new byte[] {'a'})
                        .status())
                .isEqualTo(403);
        Http executive = Member.of(brand.tenant(), Role.EXECUTIVE, context);
        assertThat(executive.get(knowledge() + "/search?q=delivery").status()).isEqualTo(403);
        assertThat(reader.post(knowledge() + "/urls", new ImportUrls(List.of("x")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void removesAnArticleFromWhatIsFound() {
        String id = write(api, "Delivery", "Three days.").field("id");

        Answer removed = api.delete(articles() + "/" + id);

        assertThat(removed.status()).isEqualTo(204);
        assertThat(search("delivery")).isEmpty();
    }

    private Answer write(Http as, String title, String text) {
        return as.post(articles(), new WriteArticle(title, text));
    }

    private Answer upload(String name, String contentType, byte[] bytes) {
        String type = contentType.isEmpty() ? "application/octet-stream" : contentType;
        return api.postFile(knowledge() + "/files", name, type, bytes);
    }

    private JsonNode list() {
        return api.get(articles()).json().path("items");
    }

    private JsonNode search(String question) {
        return api.get(knowledge() + "/search?q=" + question.replace(" ", "%20").replace("?", "%3F"))
                .json()
                .path("items");
    }

    private String articles() {
        return "/api/v1/tenants/" + brand.slug() + "/knowledge-articles";
    }

    private String knowledge() {
        return "/api/v1/tenants/" + brand.slug() + "/knowledge";
    }

    private static void assertProblem(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.field("detail")).contains(sentence);
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).collect(Collectors.toList());
    }
}

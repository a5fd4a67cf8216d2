package app.signalbox.server.triage.correction;

import static app.signalbox.server.intake.Webhooks.comments;
import static app.signalbox.server.intake.Webhooks.pages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.intake.Webhooks;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.triage.TriageDesk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What an operator corrects, from the API to the next message, by the engine that ships. */
@ModuleTest
class CorrectionsTests {

    private static final String WORDS = "My parcel arrived broken and nobody answers. I want my money back!";

    private final String page = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TriageDesk desk;

    private Arrivals arrivals;
    private Webhooks webhooks;
    private Brand brand;
    private Http operator;
    private Http machine;

    @BeforeEach
    void foundBrand() {
        arrivals = new Arrivals(context);
        webhooks = Webhooks.to(context);
        brand = Brand.found(context);
        machine = Automation.signIn(context);
        operator = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);
        arrivals.connect(brand, Channel.FACEBOOK, page);
        arrivals.connect(brand, Channel.LINKEDIN, page);
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void showsACorrectionAtOnceAndSaysThatItIsTheDesks() {
        UUID message = hear("1", WORDS);

        correct(message, "intent", "lead");
        correct(message, "urgency", "critical");
        Answer scored = correct(message, "score", "85");

        assertThat(scored.status()).isEqualTo(201);
        JsonNode row = conversation("1");
        assertThat(row.path("intent").asString()).isEqualTo("lead");
        assertThat(row.path("intentConfidence").asDouble()).isEqualTo(1);
        assertThat(row.path("urgency").asString()).isEqualTo("critical");
        assertThat(row.path("leadScore").asInt()).isEqualTo(85);
        JsonNode reading = reading("1");
        assertThat(reading.path("intent").asString()).isEqualTo("lead");
        assertThat(reading.path("messageId").asString()).isEqualTo(message.toString());
        assertThat(strings(reading.path("corrected"))).containsExactly("intent", "urgency", "score");
        assertThat(strings(reading.path("leadReasons"))).containsExactly("An operator gave this score");
    }

    @Test
    void keepsACorrectionWhenTheMessageIsReadAgainAndRestoresTheEnginesLastWordAfterwards() {
        UUID message = hear("1", WORDS);
        String id = correct(message, "intent", "spam").field("id");

        webhooks.facebook(comment("edit", "1", "Thank you so much, what lovely service!"));
        triage();
        String kept = conversation("1").path("intent").asString();
        Answer withdrawn = operator.delete(corrections() + "/" + id);

        assertThat(kept).isEqualTo("spam");
        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(reading("1").path("intent").asString()).isEqualTo("praise");
        assertThat(reading("1").path("corrected")).isEmpty();
    }

    @Test
    void restoresWhatTheEngineSaid() {
        UUID message = hear("1", WORDS);
        JsonNode before = reading("1");

        String id = correct(message, "intent", "praise").field("id");
        String score = correct(message, "score", "90").field("id");
        operator.delete(corrections() + "/" + id);
        operator.delete(corrections() + "/" + score);

        assertThat(reading("1")).isEqualTo(before);
        assertThat(conversation("1").path("intent").asString()).isEqualTo("complaint");
        assertThat(operator.delete(corrections() + "/" + id).status()).isEqualTo(204);
    }

    @Test
    void countsFromTheNextMessageOn() {
        correct(hear("1", WORDS), "intent", "question");

        hear("2", WORDS);
        hear("3", "What time do you open on Saturdays?");

        assertThat(conversation("2").path("intent").asString()).isEqualTo("question");
        assertThat(conversation("2").path("intentConfidence").asDouble()).isGreaterThan(0.9);
        assertThat(reading("2").path("modelVersion").asString()).endsWith("+desk");
        assertThat(reading("2").path("corrected")).isEmpty();
        assertThat(reading("3").path("modelVersion").asString()).doesNotContain("+desk");
    }

    @Test
    void countsNoMoreOnceWithdrawn() {
        String id = correct(hear("1", WORDS), "intent", "question").field("id");
        hear("2", WORDS);
        String taught = conversation("2").path("intent").asString();

        operator.delete(corrections() + "/" + id);
        hear("3", WORDS);

        assertThat(taught).isEqualTo("question");
        assertThat(conversation("3").path("intent").asString()).isEqualTo("complaint");
        assertThat(reading("3").path("modelVersion").asString()).doesNotContain("+desk");
    }

    @Test
    void teachesNoOtherTenant() {
        Brand other = Brand.found(context);
        String otherPage = Arrivals.newPage();
        arrivals.connect(other, Channel.FACEBOOK, otherPage);
        correct(hear("1", WORDS), "intent", "question");

        webhooks.facebook(comment("add", "2", WORDS));
        webhooks.facebook(comment("add", "2", WORDS).replace(page, otherPage));
        triage();

        JsonNode theirs = conversations(other).get(0);
        assertThat(theirs.path("intent").asString()).isEqualTo("complaint");
        assertThat(detail(other, theirs).at("/triage/modelVersion").asString()).doesNotContain("+desk");
        assertThat(conversation("2").path("intent").asString()).isEqualTo("question");
        assertThat(machine.get("/api/v1/tenants/" + other.slug() + "/corrections")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void teachesNothingAboutWordsThatWereChangedSince() {
        UUID message = hear("1", WORDS);
        correct(message, "intent", "question");
        webhooks.facebook(comment("edit", "1", "Thanks, it was all my mistake."));
        triage();

        hear("2", "Thanks, it was all my mistake.");

        assertThat(reading("2").path("modelVersion").asString()).doesNotContain("+desk");
    }

    @Test
    void listsWhoSaidWhatAndWhoTookItBack() {
        UUID message = hear("1", WORDS);
        correct(message, "intent", "question");
        String second = correct(message, "intent", "spam").field("id");
        correct(message, "urgency", "low");
        operator.delete(corrections() + "/" + second);

        JsonNode all = operator.get(corrections()).json();

        assertThat(texts(all, "value")).containsExactly("low", "spam", "question");
        assertThat(texts(all, "formerValue").subList(1, 3)).containsExactly("complaint", "complaint");
        assertThat(texts(all, "correctedByName")).containsOnly("Ada Kettle");
        assertThat(texts(all, "withdrawnByName")).containsExactly("", "Ada Kettle", "Ada Kettle");
        assertThat(texts(all, "text")).containsOnly(WORDS);
        assertThat(all.at("/items/0").has("withdrawnAt")).isFalse();
        assertThat(all.at("/items/0/aspect").asString()).isEqualTo("urgency");
        assertThat(all.at("/items/0/messageId").asString()).isEqualTo(message.toString());
    }

    @Test
    void listsPageByPage() {
        UUID message = hear("1", WORDS);
        List.of("10", "20", "30").forEach(score -> correct(message, "score", score));

        JsonNode first = operator.get(corrections() + "?limit=2").json();
        JsonNode second = operator.get(corrections() + "?limit=2&cursor="
                        + first.path("nextCursor").asString())
                .json();

        assertThat(texts(first, "value")).containsExactly("30", "20");
        assertThat(texts(second, "value")).containsExactly("10");
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void saysTheSameTwiceOnlyOnce() {
        UUID message = hear("1", WORDS);

        String first = correct(message, "intent", "question").field("id");
        String again = correct(message, "intent", "QUESTION").field("id");

        assertThat(again).isEqualTo(first);
        assertThat(texts(operator.get(corrections()).json(), "value")).containsExactly("question");
    }

    @Test
    void forgetsACorrectionWithItsMessage() {
        correct(hear("1", WORDS), "intent", "question");

        webhooks.facebook(comment("remove", "1", ""));
        triage();

        assertThat(operator.get(corrections()).json().path("items")).isEmpty();
    }

    @Test
    void givesNoScoreWhereTheNetworkAllowsNone() {
        webhooks.linkedin(comments(page, 7200, "We want to order 300 teapots."));
        triage();
        JsonNode member = conversations(brand).get(0);
        UUID message =
                UUID.fromString(detail(brand, member).at("/messages/0/id").asString());

        Answer refused = correct(message, "score", "95");
        Answer allowed = correct(message, "intent", "lead");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.field("type")).isEqualTo("urn:signalbox:problem:score-forbidden");
        assertThat(refused.field("detail")).startsWith("LinkedIn allows no lead scoring");
        assertThat(allowed.status()).isEqualTo(201);
        assertThat(conversations(brand).get(0).has("leadScore")).isFalse();
    }

    @Test
    void refusesWhatMakesNoSense() {
        UUID message = hear("1", WORDS);

        assertThat(correct(message, "intent", "sorrow").status()).isEqualTo(400);
        assertThat(correct(message, "mood", "good").status()).isEqualTo(400);
        assertThat(correct(UUID.randomUUID(), "intent", "lead").field("type"))
                .isEqualTo("urn:signalbox:problem:message-not-read");
        assertThat(operator.delete(corrections() + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(operator.get(corrections() + "?limit=0").status()).isEqualTo(400);
    }

    @Test
    void isForThoseWhoAnswer() {
        UUID message = hear("1", WORDS);
        Http seller = Member.of(brand.tenant(), Role.SALES_REP, context);

        assertThat(seller.post(correctionsOf(message), Map.of("aspect", "intent", "value", "lead"))
                        .status())
                .isEqualTo(403);
        assertThat(seller.get(corrections()).status()).isEqualTo(403);
        assertThat(seller.delete(corrections() + "/" + UUID.randomUUID()).status())
                .isEqualTo(403);
    }

    @Test
    void namesNobodyForAMachine() {
        UUID message = hear("1", WORDS);

        machine.post(correctionsOf(message), Map.of("aspect", "intent", "value", "lead"));

        JsonNode row = machine.get(corrections()).json().at("/items/0");
        assertThat(row.path("value").asString()).isEqualTo("lead");
        assertThat(row.has("correctedBy")).isFalse();
    }

    @Test
    void bringsLeadsUpToDate() {
        correct(hear("1", WORDS), "score", "88");

        await().untilAsserted(() -> assertThat(operator.get("/api/v1/tenants/" + brand.slug() + "/leads")
                        .json()
                        .at("/items/0/score")
                        .asInt())
                .isEqualTo(88));
    }

    private UUID hear(String person, String text) {
        webhooks.facebook(comment("add", person, text));
        triage();
        return UUID.fromString(
                detail(brand, conversation(person)).at("/messages/0/id").asString());
    }

    private String comment(String verb, String person, String text) {
        return pages("""
                {"id":"%1$s","time":1765000060,"changes":[{"field":"feed","value":{"item":"comment","verb":"%2$s",
                 "comment_id":"%1$s_%3$s","post_id":"%1$s_0","from":{"id":"880%3$s","name":"Person %3$s"},
                 "message":"%4$s","created_time":1765000000}}]}""".formatted(page, verb, person, text));
    }

    private void triage() {
        arrivals.route();
        desk.reset();
        context.getBean(SystemWork.class).run("test", () -> {
            while (desk.pass()) {
                assertThat(desk.job()).isEqualTo("triage");
            }
        });
    }

    private Answer correct(UUID message, String aspect, String value) {
        return operator.post(correctionsOf(message), Map.of("aspect", aspect, "value", value));
    }

    private String correctionsOf(UUID message) {
        return "/api/v1/tenants/" + brand.slug() + "/messages/" + message + "/corrections";
    }

    private String corrections() {
        return "/api/v1/tenants/" + brand.slug() + "/corrections";
    }

    private JsonNode reading(String person) {
        return detail(brand, conversation(person)).path("triage");
    }

    private JsonNode conversation(String person) {
        return items(conversations(brand))
                .filter(row -> row.path("contactName").asString().equals("Person " + person))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode conversations(Brand owner) {
        return machine.get("/api/v1/tenants/" + owner.slug() + "/conversations")
                .json()
                .path("items");
    }

    private JsonNode detail(Brand owner, JsonNode row) {
        return machine.get("/api/v1/tenants/" + owner.slug() + "/conversations/"
                        + row.path("id").asString())
                .json();
    }

    private static List<String> texts(JsonNode page, String field) {
        return items(page.path("items"))
                .map(row -> row.path(field).asString(""))
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return items(array).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

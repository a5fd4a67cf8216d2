package app.signalbox.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.identity.Role;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.sandbox.answer.completion.ModelSettings;
import app.signalbox.sandbox.answer.completion.ModelStandIn;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.inbox.Inbox;
import app.signalbox.server.knowledge.Articles;
import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import app.signalbox.server.retention.spi.ExpiringContent;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.ErasureProof;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.triage.TriageDesk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What drafts learn from answers that operators sent, and what they must not. */
@ModuleTest
class PastAnswersTests {

    private static final String QUESTION = "Do you ship your kettles to Malta?";
    private static final String AGAIN = "do you ship kettles to malta please?";
    private static final String ANSWER =
            "Hi Kim! Yes, we ship to Malta within a week. Your parcel 10023344 is on its way.";
    private static final String LEARNT = "Yes, we ship to Malta within a week.";

    @Autowired
    private ApplicationContext context;

    private Desk desk;
    private Http manager;

    @BeforeEach
    void founds() {
        desk = Desk.onFacebook(context);
        manager = Member.of(desk.brand.tenant(), Role.SOCIAL_MANAGER, context);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    @Test
    void findsAnAnswerByItsQuestionAndLeadsToItsConversation() {
        UUID conversation = asked("7001", QUESTION);
        answered(conversation, ANSWER);
        knows(1);

        JsonNode found = search(AGAIN);

        assertThat(found.path("text").asString()).isEqualTo(LEARNT);
        assertThat(found.path("title").asString()).startsWith("Answered on ");
        assertThat(found.path("conversationId").asString()).isEqualTo(conversation.toString());
        assertThat(manager.get(path("knowledge-articles")).json().path("items")).isEmpty();
    }

    @Test
    void repeatsAnAnswerInTheDraftForTheNextPerson() {
        UUID first = asked("7001", QUESTION);
        answered(first, ANSWER);
        knows(1);

        DraftView draft = drafted();

        DraftSentence said = draft.sentences().getLast();
        assertThat(said.text()).isEqualTo(LEARNT);
        assertThat(said.source()).startsWith("Answered on ");
        assertThat(said.conversationId()).isEqualTo(first);
        assertThat(draft.sources()).containsExactly(said.source());
    }

    @Test
    void letsALanguageModelDraftFromAnAnswer() throws IOException {
        UUID first = asked("7001", QUESTION);
        answered(first, ANSWER);
        knows(1);
        UUID second = asked("7002", AGAIN);
        var settings = ModelSettings.of("key");
        String name = "sandbox-" + desk.account;
        try (ModelStandIn model = ModelStandIn.start(
                new ModelSettings("key", List.of(name), settings.contextTokens(), settings.clock()), 0)) {
            Http api = Automation.signIn(context);
            api.put(path("model"), Map.of("baseUrl", model.baseUrl().toString(), "model", name, "apiKey", "key"));
            api.post("/api/v1/prices", price(name));

            JsonNode draft = manager.post(path("conversations/" + second + "/draft"), Map.of())
                    .json()
                    .path("draft");

            assertThat(draft.path("sentences").get(0).path("text").asString()).isEqualTo(LEARNT);
            assertThat(draft.path("sentences").get(0).path("conversationId").asString())
                    .isEqualTo(first.toString());
            assertThat(model.calls().getLast().request()).doesNotContain("Kim", "10023344");
        }
    }

    @Test
    void prefersAnArticle() {
        answered(asked("7001", QUESTION), "Yes, we ship kettles to Malta by owl post only.");
        knows(1);
        desk.brand.run(() -> context.getBean(Articles.class)
                .write(new WriteArticle("Shipping", "We ship kettles to Malta. Delivery to Malta takes ten days.")));

        assertThat(search(AGAIN).path("title").asString()).isEqualTo("Shipping");
        assertThat(drafted().text()).doesNotContain("owl");
        assertThat(items(AGAIN).toString()).doesNotContain("owl");
    }

    @Test
    void learnsNothingWhereNothingGoesOutOrAClockRunsOrTheAnswerIsForOnePersonAlone() {
        UUID recalled = asked("7001", QUESTION);
        UUID underAClock = asked("7002", QUESTION);
        UUID personal = asked("7003", QUESTION);
        UUID told = asked("7004", "Do you have a shop in Gozo?");
        OutboxEntry entry = desk.reply(recalled, ANSWER);
        desk.brand.run(() -> desk.outbox().recall(entry.id()));
        update(
                "update message set content_expires_at = now() + interval '1 day' where conversation_id = :id",
                underAClock);
        answered(underAClock, ANSWER);
        answered(personal, "Your parcel 10023344 is on its way, Kim.");

        answered(told, "There is a shop in Gozo, beside the harbour.");

        knows(1);
        assertThat(items(QUESTION)).hasSize(1);
        assertThat(search(QUESTION).path("text").asString()).startsWith("There is a shop in Gozo");
    }

    @Test
    void forgetsWhatItLearntWithTheWordsOfTheConversation() {
        String words = "canary" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        UUID conversation = asked("7001", "Do you ship the " + words + " kettle to Malta?");
        answered(conversation, "Yes, the " + words + " kettle goes to Malta within a week.");
        knows(1);
        assertThat(search("ship kettle to Malta").path("text").asString()).contains(words);
        var proof = new ErasureProof(context);
        assertThat(proof.findings(words)).contains("past_answer", "knowledge_article", "knowledge_chunk");

        UUID message = desk.read("select message_id from message where direction = 'inbound'", UUID.class);
        desk.brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBeanProvider(ErasableData.class)
                        .orderedStream()
                        .forEach(data -> data.erase(List.of(new ErasableMessage(message, conversation))))));

        assertThat(proof.findings(words)).doesNotContain("past_answer", "knowledge_article", "knowledge_chunk");
        assertThat(items("ship kettle to Malta")).isEmpty();
    }

    @Test
    void forgetsAnAnswerToWordsThatAreOthersNow() {
        UUID conversation = asked("7001", QUESTION);
        answered(conversation, ANSWER);
        knows(1);
        assertThat(items(AGAIN)).hasSize(1);

        update(
                "update message set text = 'Never mind' where conversation_id = :id and direction = 'inbound'",
                conversation);

        assertThat(items(AGAIN)).isEmpty();
    }

    @Test
    void keepsNothingOfATenantThatDoesNotWantIt() {
        answered(asked("7001", QUESTION), ANSWER);
        knows(1);
        Http admin = Member.of(desk.brand.tenant(), Role.AGENCY_ADMIN, context);

        assertThat(manager.put(path("learning"), Map.of("learns", false)).status())
                .isEqualTo(403);
        assertThat(admin.put(path("learning"), Map.of("learns", false)).status())
                .isEqualTo(200);
        answered(asked("7002", QUESTION), ANSWER);
        admin.put(path("learning"), Map.of("learns", true));
        answered(asked("7003", "Do you have a shop in Gozo?"), "There is a shop in Gozo, beside the harbour.");

        knows(1);
        assertThat(search(QUESTION).path("text").asString()).startsWith("There is a shop in Gozo");
    }

    @Test
    void tellsNoOtherTenant() {
        answered(asked("7001", QUESTION), ANSWER);
        knows(1);
        Brand other = Brand.found(context);
        Http stranger = Member.of(other.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(stranger.get("/api/v1/tenants/" + other.slug() + "/knowledge/search?q=ship+to+malta")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(stranger.get(path("learning")).status()).isEqualTo(404);
    }

    @Test
    void sweepsWhatWasAnsweredMoreThanAYearAgo() {
        answered(asked("7001", QUESTION), ANSWER);
        knows(1);
        update(
                "update past_answer set answered_at = now() - interval '366 days' where conversation_id <> :id",
                UUID.randomUUID());

        desk.brand.run(() -> context.getBeanProvider(ExpiringContent.class)
                .orderedStream()
                .forEach(content -> content.eraseDue(new Deadlines(Instant.now(), null), 10)));

        assertThat(items(AGAIN)).isEmpty();
    }

    private UUID asked(String person, String text) {
        UUID conversation = desk.personWrites(person, text, Duration.ofMinutes(2));
        TriageDesk triage = context.getBean(TriageDesk.class);
        triage.reset();
        context.getBean(SystemWork.class).run("test", () -> {
            while (triage.pass()) {}
        });
        return conversation;
    }

    private void answered(UUID conversation, String text) {
        OutboxEntry entry = desk.reply(conversation, text);
        desk.sendUntil(entry.id(), OutboxState.ACCEPTED, OutboxState.DELIVERED, OutboxState.READ);
    }

    private void knows(int answers) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(manager.get(path("learning"))
                                .json()
                                .path("answers")
                                .asInt())
                        .isEqualTo(answers));
    }

    /** What triage knows may be some seconds old, so somebody else asks until there is a draft. */
    private DraftView drafted() {
        AtomicInteger person = new AtomicInteger(7100);
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> draft(asked(String.valueOf(person.incrementAndGet()), AGAIN)), Objects::nonNull);
    }

    private @Nullable DraftView draft(UUID conversation) {
        return desk.brand.call(
                () -> context.getBean(Inbox.class).detail(conversation).draft());
    }

    private JsonNode search(String question) {
        return items(question).get(0);
    }

    private JsonNode items(String question) {
        return manager.get(path("knowledge/search?q=" + question.replace(' ', '+')))
                .json()
                .path("items");
    }

    private void update(String sql, UUID id) {
        desk.brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(JdbcClient.class)
                        .sql(sql)
                        .param("id", id)
                        .update()));
    }

    private static Map<String, Object> price(String model) {
        return Map.of(
                "kind", "model", "item", model, "currency", "USD", "inputMicros", 150_000, "outputMicros", 600_000);
    }

    private String path(String rest) {
        return "/api/v1/tenants/" + desk.brand.slug() + "/" + rest;
    }
}

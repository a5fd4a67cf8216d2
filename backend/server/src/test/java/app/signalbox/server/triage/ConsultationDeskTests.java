package app.signalbox.server.triage;

import static app.signalbox.server.intake.Webhooks.comments;
import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.contract.policy.Approval;
import app.signalbox.sandbox.answer.completion.Conditions;
import app.signalbox.sandbox.answer.completion.Conditions.Outage;
import app.signalbox.sandbox.answer.completion.ModelSettings;
import app.signalbox.sandbox.answer.completion.ModelStandIn;
import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.inbox.OpenMessage;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.intake.Webhooks;
import app.signalbox.server.knowledge.Articles;
import app.signalbox.server.policy.Approvals;
import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.ModuleTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Second opinions from a language model over real HTTP. Swedish is what the engine in process can't read. */
@ModuleTest
class ConsultationDeskTests {

    private static final String UNREAD = "Hej! Var är mitt paket? Det skulle ha kommit i måndags, jag är besviken.";

    private final String account = Arrivals.newPage();
    private final String modelName = "sandbox-" + account;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TriageDesk triage;

    @Autowired
    private ConsultationDesk consultation;

    private ModelStandIn model;
    private Arrivals arrivals;
    private Webhooks webhooks;
    private Brand brand;
    private Http api;

    @BeforeEach
    void foundBrandWithAModel() throws IOException {
        var settings = ModelSettings.of("key");
        model = ModelStandIn.start(
                new ModelSettings("key", List.of(modelName), settings.contextTokens(), settings.clock()), 0);
        arrivals = new Arrivals(context);
        webhooks = Webhooks.to(context);
        api = Automation.signIn(context);
        brand = Brand.found(context);
        arrivals.connect(brand, Channel.FACEBOOK, account);
        arrivals.connect(brand, Channel.LINKEDIN, account);
        choose(Map.of("baseUrl", model.baseUrl().toString(), "model", modelName, "apiKey", "key"));
        assertThat(api.post(
                                "/api/v1/prices",
                                Map.of(
                                        "kind",
                                        "model",
                                        "item",
                                        modelName,
                                        "currency",
                                        "USD",
                                        "inputMicros",
                                        150_000,
                                        "outputMicros",
                                        600_000))
                        .status())
                .isBetween(200, 201);
    }

    @AfterEach
    void closes() {
        webhooks.close();
        model.close();
    }

    @Test
    void asksAboutWhatTheEngineIsUnsureOf() {
        receive("m1", UNREAD);

        work();

        assertThat(reading().path("engine").asString()).isEqualTo("model");
        assertThat(reading().path("unsure").asBoolean()).isFalse();
        assertThat(reading().path("modelVersion").asString()).startsWith(modelName + "; classify-1-");
        assertThat(runs()).contains("classify embedded unsure f", "classify model ok f");
        var call = model.calls().getFirst();
        assertThat(texts("""
                        select concat_ws(' ', tokens_in, tokens_out, cost_micros > 0, prompt ~ '^classify-1-')
                        from triage_run where engine = 'model' and agent = 'classify'
                        """)).containsExactly(call.promptTokens() + " " + call.completionTokens() + " t t");
        assertThat(cost().path("budget").path("reservedMicros").asLong()).isZero();
        assertThat(cost().path("spentMicros").asLong())
                .isEqualTo(number("select sum(cost_micros) from triage_run"))
                .isPositive();
    }

    @Test
    void leavesAloneWhatTheEngineIsSureOf() {
        receive("m1", "Thank you so much, great service, I love it!");

        work();

        assertThat(reading().path("engine").asString()).isEqualTo("embedded");
        assertThat(model.calls()).isEmpty();
    }

    @Test
    void answersTheSameWordsFromMemory() {
        receive("m1", UNREAD);
        work();
        int asked = model.calls().size();
        JsonNode first = reading();
        receive("m2", UNREAD.replace("Hej!", "HEJ! "));

        work();

        assertThat(model.calls()).hasSize(asked);
        assertThat(texts("""
                        select concat_ws(' ', from_cache, cost_micros) from triage_run
                        where engine = 'model' and agent = 'classify' order by triage_run_id
                        """)).hasSize(2).last().isEqualTo("t 0");
        assertThat(reading().path("intent")).isEqualTo(first.path("intent"));
        assertThat(reading().path("intentConfidence")).isEqualTo(first.path("intentConfidence"));
        assertThat(cost().path("savedMicros").asLong()).isPositive();
    }

    @Test
    void forgetsAnswersAfterAMonth() {
        receive("m1", UNREAD);
        work();
        int asked = model.calls().size();
        update("update model_answer set answered_at = now() - interval '31 days'");

        brand.run(() -> context.getBeanProvider(ExpiringContent.class)
                .orderedStream()
                .forEach(content -> content.eraseDue(new Deadlines(Instant.now(), null), 100)));
        receive("m2", UNREAD);
        work();

        assertThat(model.calls()).hasSizeGreaterThan(asked);
    }

    @Test
    void remembersTheLatestAnswersOnly() {
        receive("m1", UNREAD);
        work();
        update("""
                insert into model_answer
                    (model_answer_key, message_id, agent, context, answer, cost_micros, currency, answered_at)
                select sha256(cast(number::text as bytea)), message_id, agent, context, answer, 1, 'USD',
                    now() - number * interval '1 second'
                from model_answer, generate_series(1, 20000) number where agent = 'classify'
                """);
        long surplus = number("select count(*) from model_answer") - 20_000;

        brand.run(() -> context.getBeanProvider(ExpiringContent.class)
                .orderedStream()
                .forEach(content -> content.eraseDue(new Deadlines(Instant.now(), null), 100)));

        assertThat(surplus).isPositive();
        assertThat(number("select count(*) from model_answer")).isEqualTo(20_000);
        assertThat(number("select count(*) from model_answer where cost_micros > 1"))
                .isPositive();
    }

    @Test
    void asksAboutNothingThatCameInLongAgo() {
        receive("m1", UNREAD);
        arrivals.route();
        run(triage);
        update("update message set received_at = received_at - interval '7 hours'");
        receive("m2", UNREAD);

        work();

        assertThat(texts("select distinct message_id::text from triage_run where engine = 'model'"))
                .hasSize(1);
    }

    @Test
    void goesOnWithoutAModelThatIsDownAndAsksAgainLater() {
        model.change(Conditions.fair().withOutage(Outage.CUT));
        List<String> ids = receiveMany(30);

        work();

        assertThat(number("select count(*) from reading where engine = 'embedded' and unsure"))
                .isEqualTo(ids.size());
        assertThat(number(
                        "select count(*) from triage_run where engine = 'model' and outcome in ('failed', 'skipped')"))
                .isEqualTo(ids.size());
        assertThat(number("select count(*) from triage_run where reason like '%left alone for a while%'"))
                .as("the breaker opens")
                .isPositive();
        assertThat(modelChoice().path("notice").asString()).isNotBlank();
        assertThat(cost().path("spentMicros").asLong()).isZero();
        assertThat(cost().path("budget").path("reservedMicros").asLong()).isZero();
    }

    @Test
    void leavesOneMessageThatCannotBeAskedAboutBehind() {
        receiveMany(3);
        arrivals.route();
        run(triage);
        var asks = context.getBean(Consultant.class);
        var failing = new Consultant() {
            @Override
            public boolean serves(Tenant tenant) {
                return asks.serves(tenant);
            }

            @Override
            public Consultation consult(Tenant tenant, OpenMessage message) {
                if (message.message().text().endsWith("5001")) {
                    throw new IllegalArgumentException("broken");
                }
                return asks.consult(tenant, message);
            }
        };

        run(deskAsking(failing));

        assertThat(texts("""
                        select concat_ws(' ', outcome, reason) from triage_run
                        where engine = 'model' and agent = 'classify' order by 1
                        """)).containsExactly("failed IllegalArgumentException", "ok", "ok");
    }

    @Test
    void spendsNotACentBeyondTheBudget() {
        receive("m0", UNREAD);
        work();
        long one = cost().path("spentMicros").asLong();
        long limit = one * 12;
        assertThat(api.put(
                                "/api/v1/tenants/" + brand.slug() + "/budget",
                                Map.of("limitMicros", limit, "currency", "USD"))
                        .status())
                .isEqualTo(200);
        receiveMany(40);

        work();

        assertThat(cost().path("spentMicros").asLong()).isPositive().isLessThanOrEqualTo(limit);
        assertThat(
                        number(
                                "select count(*) from triage_run where outcome = 'skipped' and reason like '%Raise the limit%'"))
                .isPositive();
        assertThat(modelChoice().path("notice").asString()).contains("Raise the limit");
        assertThat(number("select count(*) from reading")).isEqualTo(41);
    }

    @Test
    void asksNobodyOnceTheModelIsSwitchedOff() {
        choose(Map.of("allowed", false));
        receive("m1", UNREAD);

        work();

        assertThat(model.calls()).isEmpty();
        assertThat(reading().path("unsure").asBoolean()).isTrue();
        assertThat(runs()).noneMatch(run -> run.contains("model"));
    }

    @Test
    void tellsNoOutsideModelWhatMembersOfLinkedInSay() {
        webhooks.linkedin(comments(account, 7200, UNREAD));

        work();

        assertThat(model.calls()).isEmpty();
        assertThat(texts("select outcome || ' ' || reason from triage_run where engine = 'model'"))
                .containsExactly("policy linkedin-member-data-stays-inside");
    }

    @Test
    void asksAboutLinkedInOnceItIsApproved() {
        brand.run(() -> context.getBean(Approvals.class).grant(Approval.LINKEDIN_MODEL_USE, "Contract of May"));
        webhooks.linkedin(comments(account, 7200, UNREAD));

        work();

        assertThat(model.calls()).isNotEmpty();
    }

    @Test
    void keepsThatLinkedInAllowsNoScore() {
        webhooks.linkedin(comments(account, 7200, UNREAD));

        work();

        assertThat(texts("""
                select d.action || ' ' || d.rule_id || ' ' || (d.facts ->> 'channel')
                from policy_decision d join message m on m.message_id = d.subject_id
                """)).containsExactly("score linkedin-member-data-no-leads linkedin");
    }

    @Test
    void withholdsWhatNoTaskNeeds() {
        receive("m1", UNREAD + " Ring mig: +46 70 123 45 67 eller ida.invented@example.org");

        work();

        assertThat(model.calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.request()).doesNotContain("ida.invented", "123 45 67"));
    }

    @Test
    void draftsOnRequestWithTheSourceOfEachSentence() {
        brand.run(() -> context.getBean(Articles.class)
                .write(new WriteArticle("Delivery", "We ship worldwide. Delivery takes three days.")));
        receive("m1", "How long does delivery of the teapot take?");
        work();

        JsonNode draft = draft().path("draft");

        assertThat(draft.path("sentences").get(0).path("text").asString()).isEqualTo("Delivery takes three days.");
        assertThat(draft.path("sentences").get(0).path("source").asString()).isEqualTo("Delivery");
        assertThat(runs()).contains("draft model ok f");
        assertThat(draft().path("draft").path("text")).isEqualTo(draft.path("text"));
        assertThat(runs()).contains("draft model ok t");
    }

    @Test
    void tellsADraftWhileItIsWritten() {
        brand.run(() -> context.getBean(Articles.class)
                .write(new WriteArticle("Delivery", "We ship worldwide. Delivery takes three days.")));
        receive("m1", "How long does delivery of the teapot take?");
        work();

        Http.Answer stream = draftStream();

        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.text())
                .startsWith("event: sentence\ndata: {\"sentences\":[\"Delivery takes three days.\"]}\n\n")
                .contains("event: done\ndata: {\"draft\":{")
                .endsWith("}\n\n");
        assertThat(runs()).contains("draft model ok f");
        assertThat(cost().path("budget").path("reservedMicros").asLong()).isZero();
        assertThat(cost().path("spentMicros").asLong())
                .isEqualTo(number("select sum(cost_micros) from triage_run"))
                .isPositive();
        assertThat(draftStream().text()).startsWith("event: done\n").contains("Delivery takes three days.");
    }

    @Test
    void refusesAStreamLikeAnyOtherRequest() {
        choose(Map.of("enabled", false));
        receive("m1", "How long does delivery take?");
        work();

        Http.Answer refused = draftStream();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void handsOverWhatNothingAnswersWithoutPayingForIt() {
        receive("m1", "Can I bring my parrot to the shop?");
        work();

        JsonNode answer = draft();

        assertThat(answer.path("handover").path("reason").asString()).isEqualTo("missing_knowledge");
        assertThat(answer.has("draft")).isFalse();
        assertThat(model.calls()).isEmpty();
    }

    @Test
    void asksAgainForADraftOnceTheKnowledgeHasChanged() {
        var articles = context.getBean(Articles.class);
        brand.run(() -> articles.write(new WriteArticle("Delivery", "Delivery takes three days.")));
        receive("m1", "How long does delivery take?");
        work();
        draft();

        brand.run(() -> articles.write(new WriteArticle("Delivery", "Delivery takes nine days.")));

        assertThat(draft().path("draft").path("text").asString()).contains("nine");
    }

    @Test
    void saysWhatAnEndpointMustLookLike() {
        var refused = api.put(
                "/api/v1/tenants/" + brand.slug() + "/model",
                Map.of("baseUrl", "http://models.example/v1", "model", "large"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("https");
        assertThat(modelChoice().path("model").asString()).isEqualTo(modelName);
    }

    @Test
    void keepsKeysSealedAndToItself() {
        assertThat(modelChoice().toString()).doesNotContain("apiKey", "\"key\"");
        assertThat(context.getBean(JdbcClient.class)
                        .sql(
                                "select position('key' in encode(api_key, 'escape')) from platform.model_choice where model = :m")
                        .param("m", modelName)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void receive(String id, String text) {
        webhooks.facebook(pages(says(account, id + "=" + text)));
    }

    private List<String> receiveMany(int count) {
        List<String> ids = new ArrayList<>();
        IntStream.range(0, count).forEach(number -> {
            ids.add("many" + number);
            receive("many" + number, UNREAD + " Ordernummer " + (5000 + number));
        });
        return ids;
    }

    private void work() {
        arrivals.route();
        run(triage);
        run(consultation);
    }

    private ConsultationDesk deskAsking(Consultant consultant) {
        return new ConsultationDesk(
                context.getBean(InboxTriage.class),
                consultant,
                context.getBean(ConsultationWriter.class),
                context.getBean(Shards.class),
                context.getBean(Positions.class),
                context.getBean(Tenants.class),
                context.getBean(CurrentTenant.class),
                context.getBean(SystemWork.class),
                context.getBean(ConsultationSettings.class),
                Clock.systemUTC());
    }

    private void update(String sql) {
        brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.getBean(JdbcClient.class).sql(sql).update()));
    }

    private void run(ContinuousWork desk) {
        desk.reset();
        context.getBean(SystemWork.class).run("test", () -> {
            int passes = 0;
            while (desk.pass()) {
                assertThat(++passes).as("passes of %s", desk.job()).isLessThan(200);
            }
        });
    }

    private void choose(Map<String, Object> choice) {
        assertThat(api.put("/api/v1/tenants/" + brand.slug() + "/model", choice).status())
                .isEqualTo(200);
    }

    private JsonNode modelChoice() {
        return api.get("/api/v1/tenants/" + brand.slug() + "/model").json();
    }

    private JsonNode cost() {
        return api.get("/api/v1/tenants/" + brand.slug() + "/cost").json();
    }

    private JsonNode draft() {
        var answer =
                api.post("/api/v1/tenants/" + brand.slug() + "/conversations/" + conversationId() + "/draft", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Http.Answer draftStream() {
        return api.withHeader("Accept", "text/event-stream")
                .post(
                        "/api/v1/tenants/" + brand.slug() + "/conversations/" + conversationId() + "/draft-stream",
                        Map.of());
    }

    private String conversationId() {
        return api.get("/api/v1/tenants/" + brand.slug() + "/conversations")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    private JsonNode reading() {
        return api.get("/api/v1/tenants/" + brand.slug() + "/conversations/" + conversationId())
                .json()
                .path("triage");
    }

    private List<String> runs() {
        return texts(
                "select concat_ws(' ', agent, engine, outcome, from_cache) from triage_run order by triage_run_id");
    }

    private long number(String sql) {
        return Long.parseLong(texts("select (" + sql + ")::text").getFirst());
    }

    private List<String> texts(String sql) {
        return brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql(sql)
                        .query(String.class)
                        .list()));
    }
}

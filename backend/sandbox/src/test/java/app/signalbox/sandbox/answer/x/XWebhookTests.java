package app.signalbox.sandbox.answer.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.answer.call.Caller;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Letters;
import app.signalbox.sandbox.answer.call.MovableClock;
import app.signalbox.sandbox.answer.call.Parameters;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.Signatures;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class XWebhookTests {

    private static final String SECRET = "consumer secret";
    private static final String BRAND = "118830472201950001";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Letters letters = new Letters();
    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");
    private final AtomicReference<String> secret = new AtomicReference<>(SECRET);
    private HttpServer product;
    private XStandIn x;
    private Caller app;
    private Caller brand;

    @BeforeEach
    void start() throws IOException {
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/webhooks/x", exchange -> {
            try (exchange) {
                var token = Parameters.of(exchange.getRequestURI().getRawQuery()).text("crc_token", "");
                var answer = Json.object().put("response_token", Signatures.x(token, secret.get()));
                var octets = answer.toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, octets.length);
                exchange.getResponseBody().write(octets);
            }
        });
        product.start();
        var settings = XSettings.of(XApp.demonstration(SECRET), SandboxAccount.demonstration())
                .withReadPercent(0)
                .withClock(clock);
        x = XStandIn.start(settings, new OutsideBook(), letters, this::archive, 0);
        app = Caller.of(http, x.baseUrl()).withBearer("sandbox-x-bearer");
        brand = Caller.of(http, x.baseUrl()).withBearer(XSettings.tokenOf(BRAND));
    }

    @AfterEach
    void stop() {
        x.close();
        product.stop(0);
        http.close();
    }

    @Test
    void registersAWebhookThatStandsTheCheck() throws Exception {
        var id = register();

        var listed = Caller.json(app.get("/2/webhooks"));
        var again = app.post("/2/webhooks", url());

        assertThat(listed.at("/data/0/id").stringValue()).isEqualTo(id);
        assertThat(listed.at("/data/0/valid").booleanValue()).isTrue();
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("DuplicateUrlFailed");
    }

    @Test
    void refusesWebhooksThatFailTheCheckOrXsRules() throws Exception {
        secret.set("another secret");

        var failed = app.post("/2/webhooks", url());
        var withPort = app.post("/2/webhooks", "{\"url\":\"https://product.example:8443/x\"}");

        assertThat(failed.statusCode()).isEqualTo(400);
        assertThat(failed.body()).contains("CrcValidationFailed");
        assertThat(withPort.body()).contains("UrlValidationFailed");
    }

    @Test
    void fallsSilentWhileTheWebhookIsInvalid() throws Exception {
        var id = register();
        brand.post("/2/account_activity/webhooks/" + id + "/subscriptions/all", "{}");
        x.invalidateWebhooks();
        brand.post("/2/tweets", "{\"text\":\"Unheard\"}");
        var unheard = letters.bodies().size();

        var checked = app.put("/2/webhooks/" + id, "{}");
        brand.post("/2/tweets", "{\"text\":\"Heard\"}");

        assertThat(unheard).isZero();
        assertThat(Caller.json(checked).at("/data/valid").booleanValue()).isTrue();
        assertThat(letters.bodies())
                .singleElement()
                .satisfies(body -> assertThat(
                                body.at("/tweet_create_events/0/text").stringValue())
                        .isEqualTo("Heard"));
    }

    @Test
    void marksAWebhookInvalidThatAnswersTheCheckWrongly() throws Exception {
        var id = register();
        secret.set("another secret");

        var checked = app.put("/2/webhooks/" + id, "{}");

        assertThat(Caller.json(checked).at("/data/valid").booleanValue()).isFalse();
        assertThat(Caller.json(app.get("/2/webhooks")).at("/data/0/valid").booleanValue())
                .isFalse();
    }

    @Test
    void subscribesAccountsInTheOlderWay() throws Exception {
        var id = register();
        var path = "/2/account_activity/webhooks/" + id + "/subscriptions/all";

        var before = brand.get(path);
        var subscribed = brand.post(path, "{}");
        var listed = app.get(path + "/list");
        var ended = app.delete("/2/account_activity/webhooks/" + id + "/subscriptions/" + BRAND + "/all");

        assertThat(Caller.json(before).at("/data/subscribed").booleanValue()).isFalse();
        assertThat(Caller.json(subscribed).at("/data/subscribed").booleanValue()).isTrue();
        assertThat(Caller.json(listed).at("/data/subscriptions/0/user_id").stringValue())
                .isEqualTo(BRAND);
        assertThat(Caller.json(ended).at("/data/subscribed").booleanValue()).isFalse();
        brand.post("/2/tweets", "{\"text\":\"Unheard\"}");
        assertThat(letters.bodies()).isEmpty();
    }

    @Test
    void subscribesToSingleActivitiesInTheNewerWay() throws Exception {
        var id = register();
        var wanted = """
                {"event_type":"dm.sent","filter":{"user_id":"%s"},"tag":"ours","webhook_id":"%s"}"""
                .formatted(BRAND, id);

        var created = app.post("/2/activity/subscriptions", wanted);
        var again = app.post("/2/activity/subscriptions", wanted);
        brand.post("/2/dm_conversations/with/77/messages", "{\"text\":\"Hello\"}");
        brand.post("/2/tweets", "{\"text\":\"Not subscribed\"}");

        assertThat(Caller.json(created).at("/data/subscription/event_type").stringValue())
                .isEqualTo("dm.sent");
        assertThat(again.body()).contains("DuplicateSubscription");
        assertThat(Caller.json(app.get("/2/activity/subscriptions")).at("/meta/result_count").intValue())
                .isEqualTo(1);
        assertThat(letters.bodies())
                .extracting(body -> body.at("/data/event_type").stringValue())
                .containsExactly("dm.sent");
    }

    @Test
    void refusesPrivateEventsOfAnAccountThatTookItsConsentBack() throws Exception {
        var id = register();
        x.revoke(BRAND);

        var refused = app.post("/2/activity/subscriptions", """
                {"event_type":"dm.received","filter":{"user_id":"%s"},"webhook_id":"%s"}""".formatted(BRAND, id));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void replaysASpanOfTheLastDay() throws Exception {
        var id = register();
        brand.post("/2/tweets", "{\"text\":\"Earlier\"}");
        clock.pass(Duration.ofHours(1));
        letters.bodies().clear();

        var answer = app.post("/2/webhooks/replay", """
                {"webhook_id":"%s","from_date":"202611220955","to_date":"202611221005"}""".formatted(id));

        assertThat(answer.statusCode()).isEqualTo(200);
        var job = Caller.json(answer).at("/data/job_id").stringValue();
        assertThat(letters.bodies()).hasSize(3);
        assertThat(letters.bodies().get(0).at("/data/payload/text").stringValue())
                .isEqualTo("By a person");
        assertThat(letters.bodies().get(1).at("/tweet_create_events/0/text").stringValue())
                .isEqualTo("Earlier");
        assertThat(letters.bodies().get(2).at("/replay_job_status/job_id").stringValue())
                .isEqualTo(job);
        assertThat(letters.bodies().get(2).at("/replay_job_status/job_state").stringValue())
                .isEqualTo("Complete");
    }

    @Test
    void refusesAReplayOfTheLastMinutesOrOfAnOlderDay() throws Exception {
        var path = "/2/account_activity/replay/webhooks/" + register() + "/subscriptions/all";

        var tooNew = app.post(path + "?from_date=202611220900&to_date=202611220955", "{}");
        var tooOld = app.post(path + "?from_date=202611210900&to_date=202611220900", "{}");
        var good = app.post(path + "?from_date=202611220900&to_date=202611220945", "{}");

        assertThat(tooNew.statusCode()).isEqualTo(400);
        assertThat(tooOld.statusCode()).isEqualTo(400);
        assertThat(good.statusCode()).isEqualTo(200);
    }

    private String register() throws Exception {
        var answer = app.post("/2/webhooks", url());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Caller.json(answer).at("/data/id").stringValue();
    }

    private String url() {
        return "{\"url\":\"http://localhost:%d/webhooks/x\"}"
                .formatted(product.getAddress().getPort());
    }

    private List<ObjectNode> archive(Instant from, Instant to) {
        var body = Json.object();
        var data = body.putObject("data");
        data.putObject("filter").put("user_id", BRAND);
        data.putObject("payload").put("text", "By a person");
        return List.of(body);
    }
}

package app.signalbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.answer.completion.Conditions;
import app.signalbox.sandbox.answer.completion.Conditions.Outage;
import app.signalbox.sandbox.answer.completion.ModelSettings;
import app.signalbox.sandbox.answer.completion.ModelStandIn;
import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.answer.outside.Outside;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.answer.outside.Received.State;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.sandbox.picture.Picture;
import app.signalbox.sandbox.picture.Subject;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SandboxSecrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ControlServerTests {

    private final HttpClient http = HttpClient.newHttpClient();
    private Receiver receiver;
    private Sandbox sandbox;
    private final OutsideBook book = new OutsideBook();
    private final Weather weather = new Weather();
    private ModelStandIn model;
    private ControlServer control;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver(0, ordinal -> 200);
        var secrets = new SandboxSecrets("m", null, "x", "l");
        sandbox = new Sandbox(SandboxSettings.of(receiver.url(), secrets, SandboxAccount.demonstration(), 2));
        model = ModelStandIn.start(ModelSettings.of("key"), 0);
        control = ControlServer.start(
                sandbox, model, Outside.of(book).with(Network.FACEBOOK, weather), TrafficPlan.lifelike(2), 0);
    }

    @AfterEach
    void stop() {
        control.close();
        model.close();
        sandbox.close();
        receiver.close();
        http.close();
    }

    @Test
    void showsWhatWasSentWithoutBelievingItsMarkup() throws Exception {
        sandbox.play(TrafficPlan.clean(Double.POSITIVE_INFINITY), 40).awaitSettled(Duration.ofSeconds(60));

        var page = get("/").body();

        assertThat(page).contains("<title>Signalbox sandbox</title>", "<dt>Deliveries</dt><dd>40</dd>");
        assertThat(page).doesNotContain("<script>", "{{");
    }

    @Test
    void changesOnlyWhatIsNamed() throws Exception {
        var answer = post("/traffic", "rate=9&batch=30");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sandbox.plan()).contains(new TrafficPlan(9, 4, 5, 30, 1, 1));
    }

    @Test
    void refusesNonsenseWithASentence() throws Exception {
        var answer = post("/traffic", "rate=-1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("A rate is above 0 deliveries a second; stop the traffic instead.");
        assertThat(sandbox.plan()).isEmpty();
    }

    @Test
    void stopsTheTraffic() throws Exception {
        post("/traffic", "rate=3");

        post("/stop", "");

        assertThat(sandbox.plan()).isEmpty();
    }

    @Test
    void writesTheLedgerAsJson() throws Exception {
        sandbox.play(TrafficPlan.clean(Double.POSITIVE_INFINITY), 5).awaitSettled(Duration.ofSeconds(60));

        var ledger =
                JsonMapper.builder().build().readTree(get("/ledger?limit=2").body());

        assertThat(ledger.at("/totals/deliveries").intValue()).isEqualTo(5);
        assertThat(ledger.get("newest").size()).isEqualTo(2);
        assertThat(ledger.at("/newest/0/delivery/number").intValue()).isEqualTo(5);
        assertThat(ledger.at("/newest/0/attempts/0/answer/code").intValue()).isEqualTo(200);
    }

    @Test
    void steersTheModel() throws Exception {
        var answer = post("/model", "latency=250&outage=silent&requestsPerMinute=9&failures=5&garbage=7");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(model.conditions()).isEqualTo(new Conditions(Duration.ofMillis(250), Outage.SILENT, 9, 5, 7));
        assertThat(get("/model").body())
                .contains("\"promptTokens\":0", model.baseUrl().toString());
    }

    @Test
    void refusesAnOutageThatTheModelDoesNotKnow() throws Exception {
        var answer = post("/model", "outage=flood");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(model.conditions()).isEqualTo(Conditions.fair());
    }

    @Test
    void ordersFaultsOfTheModel() throws Exception {
        post("/model/fail", "times=1&status=429&retryAfterMs=1500");

        var request = HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                .header("Authorization", "Bearer key")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        var refused = http.send(request, BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).contains("2");
    }

    @Test
    void showsWhatThePeopleOutsideReceived() throws Exception {
        book.enter(received("m_1", "<b>On its way</b>", "outbox-1"));
        book.enter(received("m_2", "<b>On its way</b>", "outbox-1"));

        var page = get("/outside").body();

        assertThat(page).contains("&lt;b&gt;On its way&lt;/b&gt;", "direct message, again", "outbox-1");
        assertThat(page).contains("<dt>Received</dt><dd>2</dd>", "<dt>Doubles</dt><dd>1</dd>");
        assertThat(page).doesNotContain("<b>", "{{");
        assertThat(get("/").body()).contains("href=\"/outside\"");
    }

    @Test
    void writesWhatWasReceivedAsJson() throws Exception {
        book.enter(received("m_1", "Yes", "outbox-1"));
        book.enter(received("m_2", "No", "outbox-2"));

        var outside = JsonMapper.builder()
                .build()
                .readTree(get("/outside.json?limit=1").body());

        assertThat(outside.at("/total").intValue()).isEqualTo(2);
        assertThat(outside.get("newest").size()).isEqualTo(1);
        assertThat(outside.at("/newest/0/providerId").stringValue()).isEqualTo("m_2");
        assertThat(outside.at("/conditions/FACEBOOK/outage").booleanValue()).isFalse();
    }

    @Test
    void changesHowWellANetworkAnswers() throws Exception {
        var answer = post("/outside/conditions", "network=facebook&latency=150&serverError=5&lostAnswer=7&outage=yes");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(weather.conditions())
                .isEqualTo(new app.signalbox.sandbox.answer.outside.Conditions(Duration.ofMillis(150), 5, 7, true));
        assertThat(post("/outside/conditions", "network=x&latency=1").body())
                .isEqualTo("Nobody plays the answering side of x here.");
    }

    @Test
    void ordersFaultsOfANetwork() throws Exception {
        post("/outside/fail", "network=facebook&fault=throttled&times=1");

        assertThat(weather.next()).contains(Fault.THROTTLED);
        assertThat(weather.next()).isEmpty();
    }

    @Test
    void handsOutThePicturesThatPeopleSend() throws Exception {
        var picture = new Picture(Subject.BICYCLE, 17);

        var answer =
                http.send(HttpRequest.newBuilder(url(picture.path() + "?sig=1")).build(), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(answer.body()).isEqualTo(picture.jpeg());
        assertThat(get("/pictures/unicorn/17.jpg").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesOrdersFromOtherSites() throws Exception {
        var request = HttpRequest.newBuilder(url("/stop"))
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.noBody())
                .build();

        var answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static Received received(String id, String text, String ownId) {
        return new Received(
                Network.FACEBOOK,
                "104417382950161",
                Place.DIRECT_MESSAGE,
                "77",
                text,
                id,
                ownId,
                Instant.parse("2026-11-22T10:00:00Z"),
                State.STANDING);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(url(path))
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private URI url(String path) {
        return URI.create("http://localhost:" + control.port() + path);
    }
}

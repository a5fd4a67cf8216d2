package app.signalbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.sandbox.answer.call.Caller;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.linkedin.LinkedinSettings;
import app.signalbox.sandbox.answer.linkedin.LinkedinStandIn;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.x.XApp;
import app.signalbox.sandbox.answer.x.XSettings;
import app.signalbox.sandbox.answer.x.XStandIn;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.EventKind;
import app.signalbox.sandbox.wire.SandboxSecrets;
import app.signalbox.sandbox.wire.SentEvent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The networks as senders and as those who answer, together. */
class NetworksThatAnswerTests {

    private static final SandboxSecrets SECRETS = new SandboxSecrets("m", null, "x", "l");

    private final HttpClient http = HttpClient.newHttpClient();
    private final OutsideBook book = new OutsideBook();
    private Receiver product;
    private Sandbox sandbox;
    private XStandIn x;
    private LinkedinStandIn linkedin;

    @BeforeEach
    void start() throws IOException {
        var accounts = SandboxAccount.demonstration();
        product = new Receiver(0, ordinal -> 200);
        sandbox = new Sandbox(SandboxSettings.of(product.url(), SECRETS, accounts, 5));
        x = XStandIn.start(XSettings.of(XApp.demonstration("x"), accounts), book, sandbox::send, 0);
        linkedin = LinkedinStandIn.start(LinkedinSettings.of("l", accounts), book, sandbox::send, 0);
        sandbox.listen(x::hear);
        sandbox.listen(linkedin::hear);
    }

    @AfterEach
    void stop() {
        x.close();
        linkedin.close();
        sandbox.close();
        product.close();
        http.close();
    }

    @Test
    void echoesOnXWhatAnswersAPersonWhoWrote() throws Exception {
        var written = firstOf(Network.X, EventKind.MESSAGE);
        var brand = Caller.of(http, x.baseUrl()).withBearer(XSettings.tokenOf(written.externalAccountId()));

        var answer = brand.post(
                "/2/dm_conversations/with/" + written.authorId() + "/messages", "{\"text\":\"We are on it\"}");

        var id = Caller.json(answer).at("/data/dm_event_id").stringValue();
        await().until(() -> product.requests().stream()
                .filter(request -> request.path().equals("/webhooks/x"))
                .anyMatch(request -> request.body().contains("\"id\":\"" + id + "\"")));
        var back = brand.get("/2/dm_conversations/with/" + written.authorId() + "/dm_events");
        assertThat(back.body()).contains(written.providerId(), id);
    }

    @Test
    void echoesOnLinkedinWhatAnswersAComment() throws Exception {
        var written = firstOf(Network.LINKEDIN, EventKind.COMMENT);
        var page = Caller.of(http, linkedin.baseUrl())
                .withBearer(LinkedinSettings.tokenOf(written.externalAccountId()))
                .with("Linkedin-Version", currentVersion())
                .with("X-Restli-Protocol-Version", "2.0.0");
        var post = written.providerId().replaceFirst("urn:li:comment:\\((.*),.*", "$1");
        var body = Json.object()
                .put("actor", "urn:li:organization:" + written.externalAccountId())
                .put("object", post);
        body.putObject("message").put("text", "We are on it");

        var answer =
                page.post("/rest/socialActions/" + Caller.encoded(written.providerId()) + "/comments", body.toString());

        assertThat(answer.statusCode()).isEqualTo(201);
        var id = answer.headers().firstValue("x-restli-id").orElseThrow();
        await().until(() -> product.requests().stream()
                .filter(request -> request.path().equals("/webhooks/linkedin"))
                .anyMatch(request -> request.body().contains("ADMIN_COMMENT")
                        && request.body().contains(id)));
        assertThat(page.get("/rest/socialActions/" + Caller.encoded(post) + "/comments")
                        .body())
                .contains(written.providerId());
    }

    /** The first that its author did not take back. */
    private SentEvent firstOf(Network network, EventKind kind) throws InterruptedException {
        sandbox.burst(300).awaitSettled(Duration.ofMinutes(1));
        var events = sandbox.ledger().acceptedEvents();
        var gone = events.stream()
                .filter(event -> event.kind() == EventKind.COMMENT_REMOVE || event.kind() == EventKind.UNSEND)
                .map(SentEvent::providerId)
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> event.network() == network && event.kind() == kind)
                .filter(event -> !gone.contains(event.providerId()))
                .findFirst()
                .orElseThrow();
    }

    private static String currentVersion() {
        return YearMonth.now(ZoneOffset.UTC).toString().replace("-", "");
    }
}

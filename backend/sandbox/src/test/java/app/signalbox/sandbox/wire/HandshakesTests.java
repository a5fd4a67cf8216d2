package app.signalbox.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.wire.Handshakes.Verdict;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandshakesTests {

    private static final SandboxSecrets SECRETS =
            new SandboxSecrets("meta", null, "consumer_secret_test", "li_client_secret_test");

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> answer = new AtomicReference<>("");
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI().toString());
            var octets = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
        http.close();
    }

    @Test
    void acceptsTheBareChallengeOfMeta() {
        answer.set("1158201444");

        var verdict = handshakes().verifyMeta(Network.INSTAGRAM, "sesame & more");

        assertThat(verdict).isEqualTo(new Verdict.Right());
        assertThat(asked.get())
                .isEqualTo(
                        "/webhooks/instagram?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=sesame+%26+more");
    }

    @Test
    void refusesAChallengeOfMetaInQuotes() {
        answer.set("\"1158201444\"");

        var verdict = handshakes().verifyMeta(Network.FACEBOOK, "sesame");

        assertThat(verdict).isEqualTo(new Verdict.Wrong(200, "\"1158201444\""));
    }

    @Test
    void acceptsTheSignedTokenOfX() {
        answer.set("{\"response_token\":\"sha256=Z59XA+IBd1336SO8XsxkpTYGop2pvAk7sS1omhtWfJw=\"}");

        assertThat(handshakes().checkX("challenge_string")).isEqualTo(new Verdict.Right());
    }

    @Test
    void refusesAnAnswerThatIsNoJson() {
        answer.set("sha256=Z59XA+IBd1336SO8XsxkpTYGop2pvAk7sS1omhtWfJw=");

        assertThat(handshakes().checkX("challenge_string")).isInstanceOf(Verdict.Wrong.class);
    }

    @Test
    void acceptsTheSignedCodeOfLinkedin() {
        answer.set("""
                {"challengeCode":"890e4665-4dfe-4ab1-b689-ed553bceeed0",
                 "challengeResponse":"c8afbd96ab687f215fa5a2abaeeea35a5441404446a79ac8064c8327f738eb61"}
                """);

        assertThat(handshakes().challengeLinkedin("890e4665-4dfe-4ab1-b689-ed553bceeed0"))
                .isEqualTo(new Verdict.Right());
    }

    @Test
    void saysWhenNobodyAnswers() {
        var handshakes = handshakes();
        server.stop(0);

        assertThat(handshakes.checkX("challenge_string")).isInstanceOf(Verdict.Unreachable.class);
    }

    private Handshakes handshakes() {
        return new Handshakes(
                URI.create("http://localhost:" + server.getAddress().getPort()), SECRETS, http);
    }
}

package app.signalbox.server.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import app.signalbox.server.channels.wire.Secret;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class GraphTests {

    // Published by RestFB's own tests.
    private static final String PROOF = "88cd2108b5347d973cf39cdf9053d7dd42704876d8c9a9bd8e2d168259d3ddf7";

    private final AtomicReference<String> heard = new AtomicReference<>("");
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.set("%s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            body));
            var answer = "{\"id\":\"17\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void provesEachCallAndShowsTheTokenInNoAddress() {
        var graph = graph(Secret.of("test"));

        graph.get("test", "4711", "feed", Map.of("limit", "25"));
        assertThat(heard).hasValue("GET /v25.0/4711/feed?limit=25&appsecret_proof=" + PROOF + " Bearer test ");

        graph.post("test", "5_51", Map.of("message", "Grüße & mehr"));
        assertThat(heard)
                .hasValue("POST /v25.0/5_51 Bearer test message=Gr%C3%BC%C3%9Fe+%26+mehr&appsecret_proof=" + PROOF);

        graph.send(
                "test",
                "4711",
                "messages",
                JsonNodeFactory.instance.objectNode().put("tag", "HUMAN_AGENT"));
        assertThat(heard)
                .hasValue("POST /v25.0/4711/messages?appsecret_proof=" + PROOF
                        + " Bearer test {\"tag\":\"HUMAN_AGENT\"}");

        graph.delete("test", "5_51", "likes");
        assertThat(heard).hasValue("DELETE /v25.0/5_51/likes?appsecret_proof=" + PROOF + " Bearer test ");
    }

    @Test
    void provesNothingWithoutASecret() {
        var answer = graph(null).get("test", "4711", Map.of("fields", "comments.limit(5){id}"));

        assertThat(heard).hasValue("GET /v25.0/4711?fields=comments.limit%285%29%7Bid%7D Bearer test ");
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered ->
                                assertThat(new Fields(answered.body()).id("id")).isEqualTo("17"));
    }

    @Test
    void keepsAnIdInItsPlace() {
        graph(null).get("test", "../secret?x=1#y", Map.of());

        assertThat(heard).hasValue("GET /v25.0/..%2Fsecret%3Fx%3D1%23y Bearer test ");
    }

    private Graph graph(Secret secret) {
        var api = URI.create(
                "http://localhost:%d/v25.0".formatted(server.getAddress().getPort()));
        return new Graph(api, Duration.ofSeconds(5), secret);
    }
}

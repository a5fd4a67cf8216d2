package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Network;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the target what each network asks before it sends anything, and judges the answer as the network would. */
public final class Handshakes {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI target;
    private final SandboxSecrets secrets;
    private final HttpClient http;

    public Handshakes(URI target, SandboxSecrets secrets, HttpClient http) {
        this.target = target;
        this.secrets = secrets;
        this.http = http;
    }

    /** Meta's verification of a subscription: the bare challenge must come back. For Facebook or Instagram. */
    public Verdict verifyMeta(Network network, String verifyToken) {
        var challenge = "1158201444";
        var query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token=" + encoded(verifyToken);
        return ask(network, query, answer -> answer.equals(challenge));
    }

    /** X's challenge-response check. */
    public Verdict checkX(String crcToken) {
        var expected = Signatures.x(crcToken, secrets.xConsumerSecret());
        return ask(
                Network.X,
                "crc_token=" + encoded(crcToken),
                answer -> expected.equals(field(answer, "response_token")));
    }

    /** LinkedIn's validation of the endpoint; both the code and its signature must come back. */
    public Verdict challengeLinkedin(String challengeCode) {
        var expected = Signatures.linkedinChallenge(challengeCode, secrets.linkedinClientSecret());
        return ask(
                Network.LINKEDIN,
                "challengeCode=" + encoded(challengeCode),
                answer -> challengeCode.equals(field(answer, "challengeCode"))
                        && expected.equals(field(answer, "challengeResponse")));
    }

    private Verdict ask(Network network, String query, Predicate<String> judge) {
        var request = HttpRequest.newBuilder(URI.create(network.endpointBelow(target) + "?" + query))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var right = answer.statusCode() == 200 && judge.test(answer.body());
            return right ? new Verdict.Right() : new Verdict.Wrong(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Verdict.Unreachable(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.Unreachable("interrupted");
        }
    }

    private static String field(String json, String name) {
        try {
            JsonNode node = JSON.readTree(json).path(name);
            return node.isString() ? node.stringValue() : "";
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** How the target stood a handshake. */
    public sealed interface Verdict {

        /** The network would start sending. */
        record Right() implements Verdict {}

        /** An answer came, but the network would not send. */
        record Wrong(int status, String answer) implements Verdict {}

        /** No answer came. */
        record Unreachable(String reason) implements Verdict {}
    }
}

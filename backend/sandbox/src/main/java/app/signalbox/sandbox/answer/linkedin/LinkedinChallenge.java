package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Parameters.Pair;
import app.signalbox.sandbox.wire.Signatures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** LinkedIn's validation of a webhook; the answer must come within three seconds. */
final class LinkedinChallenge implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String clientSecret;

    LinkedinChallenge(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    boolean isStood(String url) {
        var code = UUID.randomUUID().toString();
        var request = HttpRequest.newBuilder(URI.create(Consent.link(url, List.of(new Pair("challengeCode", code)))))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    && Json.read(answer.body()).filter(body -> isRight(body, code)).isPresent();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private boolean isRight(ObjectNode body, String code) {
        var expected = Signatures.linkedinChallenge(code, clientSecret);
        return Json.text(body, "challengeCode").filter(code::equals).isPresent()
                && Json.text(body, "challengeResponse").filter(expected::equals).isPresent();
    }
}

package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Parameters.Pair;
import app.signalbox.sandbox.wire.Signatures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** X's challenge-response check of a webhook. */
final class XChallenge implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String consumerSecret;

    XChallenge(String consumerSecret) {
        this.consumerSecret = consumerSecret;
    }

    Verdict check(String url) {
        var token = UUID.randomUUID().toString();
        var request = HttpRequest.newBuilder(
                        URI.create(Consent.link(url, List.of(new Pair("crc_token", token), new Pair("nonce", token)))))
                .timeout(PATIENCE)
                .build();
        try {
            return judge(http.send(request, BodyHandlers.ofString()), Signatures.x(token, consumerSecret));
        } catch (IOException e) {
            return Verdict.PASSING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.PASSING;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static Verdict judge(HttpResponse<String> answer, String expected) {
        if (answer.statusCode() >= 400) {
            return Verdict.PASSING;
        }
        var right = answer.statusCode() == 200
                && Json.read(answer.body())
                        .flatMap(body -> Json.text(body, "response_token"))
                        .filter(expected::equals)
                        .isPresent();
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    enum Verdict {
        RIGHT,
        WRONG,
        /** No sound answer, but one that may come later. */
        PASSING
    }
}

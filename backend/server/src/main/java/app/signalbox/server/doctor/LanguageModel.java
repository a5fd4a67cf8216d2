package app.signalbox.server.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The language model, where one is configured: whether it answers, takes the key and knows the model's name. */
final class LanguageModel {

    private static final String URL = "SIGNALBOX_LLM_BASE_URL";
    private static final String KEY = "SIGNALBOX_LLM_API_KEY";
    private static final String NAME = "SIGNALBOX_LLM_MODEL";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private LanguageModel() {}

    static List<Finding> examine(Installation installation) {
        if (!installation.has(URL)) {
            return List.of(Finding.fine("No language model is configured; the embedded engine does the triage."));
        }
        if (!installation.has(NAME)) {
            return List.of(Finding.broken("%s is set and %s is not: say which model is meant.".formatted(URL, NAME)));
        }
        try {
            URI address = URI.create(installation.variable(URL).replaceFirst("/+$", "") + "/models");
            return address.getHost() == null
                    ? List.of(notAnAddress(installation))
                    : List.of(ask(address, installation));
        } catch (IllegalArgumentException malformed) {
            return List.of(notAnAddress(installation));
        }
    }

    private static Finding ask(URI address, Installation installation) {
        if (installation.has(KEY) && !"https".equals(address.getScheme()) && !LOCAL.contains(address.getHost())) {
            return Finding.advice(
                    "%s is not https: the key and customers' messages travel in the open.".formatted(URL));
        }
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (installation.has(KEY)) {
            request.header("Authorization", "Bearer " + installation.variable(KEY));
        }
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return judge(response.statusCode(), response.body(), installation);
        } catch (IOException silent) {
            return Finding.advice(
                    "The language model at %s doesn't answer; until it does, the embedded engine works alone."
                            .formatted(installation.variable(URL)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Finding.advice("The language model was not examined.");
        }
    }

    private static Finding judge(int status, String body, Installation installation) {
        String name = installation.variable(NAME);
        return switch (status) {
            case 200 ->
                body.contains("\"" + name + "\"")
                        ? Finding.fine("The language model %s answers.".formatted(name))
                        : Finding.advice(
                                "The endpoint of the language model doesn't list %s: check %s.".formatted(name, NAME));
            case 401, 403 -> Finding.advice("The language model refuses the key: check %s.".formatted(KEY));
            default ->
                Finding.advice(
                        "The language model answers %d when asked for its models: check %s.".formatted(status, URL));
        };
    }

    private static Finding notAnAddress(Installation installation) {
        return Finding.broken("%s must look like https://models.agency.example/v1, not %s."
                .formatted(URL, installation.variable(URL)));
    }
}

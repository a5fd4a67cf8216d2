package app.signalbox.server.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.signalbox.server.channels.connection.Consent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** An admin's browser at a stand-in that consents at once. */
public final class ConsentFixture {

    public static final Consent CONSENT = new Consent(
            "state-of-this-attempt",
            "a-verifier-of-enough-characters-for-rfc-7636-0123456789",
            URI.create("http://localhost:8080/connections/callback"));

    private ConsentFixture() {}

    /** What comes back with the browser. */
    public static Map<String, String> agree(URI authorization, String account) {
        var request = HttpRequest.newBuilder(URI.create(authorization + "&account=" + account))
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            var location = browser.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            return parameters(URI.create(location));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The parameters of an address. */
    public static Map<String, String> parameters(URI uri) {
        var parameters = new HashMap<String, String>();
        for (String pair : uri.getRawQuery().split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }
}

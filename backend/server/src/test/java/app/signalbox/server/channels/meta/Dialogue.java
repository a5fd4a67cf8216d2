package app.signalbox.server.channels.meta;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.web.util.UriComponentsBuilder;

/** An admin's browser in front of the consent dialog. */
public final class Dialogue {

    private Dialogue() {}

    /** The code that the dialog sends the browser back with. */
    public static String code(URI dialog) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(HttpRequest.newBuilder(dialog).build(), BodyHandlers.discarding());
            var location = answer.headers().firstValue("Location").orElseThrow();
            return UriComponentsBuilder.fromUriString(location)
                    .build()
                    .getQueryParams()
                    .getFirst("code");
        }
    }
}

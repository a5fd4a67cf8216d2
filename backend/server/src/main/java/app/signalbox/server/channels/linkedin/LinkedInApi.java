package app.signalbox.server.channels.linkedin;

import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.ProviderClients;
import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Calls LinkedIn's versioned API. Paths come with everything encoded. */
@Component
final class LinkedInApi {

    /** A file takes longer than words. */
    private static final int UPLOAD_TAKES = 3;

    private final LinkedInSettings settings;
    private final LinkedInClient client;
    private final LinkedInClient uploads;

    LinkedInApi(LinkedInSettings settings) {
        this.settings = settings;
        this.client = ProviderClients.create(LinkedInClient.class, settings.apiUrl(), settings.timeout());
        this.uploads = ProviderClients.create(
                LinkedInClient.class, settings.apiUrl(), settings.timeout().multipliedBy(UPLOAD_TAKES));
    }

    Answer get(Credential credential, String path) {
        return Answer.of(() -> client.get(rest(path), key(credential), settings.version()));
    }

    Answer post(Credential credential, String path, Map<String, ?> body) {
        return Answer.of(() -> client.post(rest(path), key(credential), settings.version(), body));
    }

    Answer put(Credential credential, String path, Map<String, ?> body) {
        return Answer.of(() -> client.put(rest(path), key(credential), settings.version(), body));
    }

    /** Puts a file where LinkedIn wants it. */
    Answer upload(Credential credential, URI address, byte[] content) {
        return Answer.of(() -> uploads.upload(address, key(credential), content));
    }

    Answer delete(Credential credential, String path) {
        return Answer.of(() -> client.delete(rest(path), key(credential), settings.version()));
    }

    /** Asks LinkedIn's site about keys, in the name of the app. */
    Answer oauth(String path, Map<String, String> form) {
        var secret = Secret.usable(settings.clientSecret());
        if (settings.clientId() == null || secret == null) {
            return new NotSent("SIGNALBOX_LINKEDIN_CLIENT_ID or SIGNALBOX_LINKEDIN_CLIENT_SECRET isn't set");
        }
        var proven = new HashMap<>(form);
        proven.put("client_id", settings.clientId().reveal());
        proven.put("client_secret", secret.reveal());
        var uri = URI.create(base(settings.siteUrl()) + "/oauth/v2/" + path);
        return Answer.of(() -> client.submit(uri, MultiValueMap.fromSingleValue(proven)));
    }

    private URI rest(String path) {
        return URI.create(base(settings.apiUrl()) + "/rest/" + path);
    }

    static String base(URI uri) {
        return uri.toString().replaceFirst("/+$", "");
    }

    private static String key(Credential credential) {
        return "Bearer " + credential.token();
    }
}

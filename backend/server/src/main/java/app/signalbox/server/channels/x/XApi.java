package app.signalbox.server.channels.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import app.signalbox.server.channels.wire.NamedBytes;
import app.signalbox.server.channels.wire.ProviderClients;
import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** Calls X, in the name of an account or of the app itself. */
@Component
final class XApi {

    /** A file takes longer than words. */
    private static final int UPLOAD_TAKES = 3;

    private final XSettings settings;
    private final Clock clock;
    private final XClient client;
    private final XClient uploads;

    XApi(XSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = ProviderClients.create(XClient.class, settings.apiUrl(), settings.timeout());
        this.uploads = ProviderClients.create(
                XClient.class, settings.apiUrl(), settings.timeout().multipliedBy(UPLOAD_TAKES));
    }

    Answer get(AccountAccess access, String path, Map<String, String> query) {
        return as(access, "GET", address(path, query), (uri, key) -> Answer.of(() -> client.get(uri, key)));
    }

    Answer post(AccountAccess access, String path, Map<String, ?> body) {
        return as(access, "POST", address(path, Map.of()), (uri, key) -> Answer.of(() -> client.post(uri, key, body)));
    }

    /** Brings one piece of a file; OAuth 1.0a signs no such body. */
    Answer upload(AccountAccess access, String path, String index, HttpEntity<NamedBytes> piece) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("segment_index", index);
        parts.add("media", piece);
        return as(
                access,
                "POST",
                address(path, Map.of()),
                (uri, key) -> Answer.of(() -> uploads.upload(uri, key, parts)));
    }

    Answer put(AccountAccess access, String path, Map<String, ?> body) {
        return as(access, "PUT", address(path, Map.of()), (uri, key) -> Answer.of(() -> client.put(uri, key, body)));
    }

    Answer delete(AccountAccess access, String path) {
        return as(access, "DELETE", address(path, Map.of()), (uri, key) -> Answer.of(() -> client.delete(uri, key)));
    }

    /** Asks for something that X tells the app alone. */
    Answer getAsApp(String path, Map<String, String> query) {
        return asApp(key -> Answer.of(() -> client.get(address(path, query), key)));
    }

    Answer postAsApp(String path, Map<String, ?> body) {
        return asApp(key -> Answer.of(() -> client.post(address(path, Map.of()), key, body)));
    }

    Answer putAsApp(String path) {
        return asApp(key -> Answer.of(() -> client.put(address(path, Map.of()), key, Map.of())));
    }

    /** Exchanges a code or a refresh token for a key. */
    Answer token(Map<String, String> form) {
        if (settings.clientId() == null || settings.clientSecret() == null) {
            return new NotSent("SIGNALBOX_X_CLIENT_ID or SIGNALBOX_X_CLIENT_SECRET isn't set");
        }
        var key = basic(settings.clientId(), settings.clientSecret());
        return Answer.of(
                () -> client.submit(address("/2/oauth2/token", Map.of()), key, MultiValueMap.fromSingleValue(form)));
    }

    /** Encodes one segment of a path. */
    static String segment(String text) {
        return UriUtils.encode(text, UTF_8);
    }

    private Answer as(AccountAccess access, String method, URI uri, Call call) {
        var key = authorization(access.credential(), method, uri);
        return key == null ? new NotSent("SIGNALBOX_X_CONSUMER_KEY isn't set") : call.with(uri, key);
    }

    private @Nullable String authorization(Credential credential, String method, URI uri) {
        if (credential.tokenSecret() == null) {
            return "Bearer " + credential.token();
        }
        var consumerSecret = Secret.usable(settings.consumerSecret());
        if (settings.consumerKey() == null || consumerSecret == null) {
            return null;
        }
        var tokenSecret = Secret.of(credential.tokenSecret());
        return new OAuth1Signature(settings.consumerKey(), consumerSecret, credential.token(), tokenSecret)
                .header(method, uri, UUID.randomUUID().toString().replace("-", ""), clock.instant());
    }

    // The app's own key can be asked for as often as one likes; X gives the same again.
    private Answer asApp(Function<String, Answer> call) {
        var secret = Secret.usable(settings.consumerSecret());
        if (settings.consumerKey() == null || secret == null) {
            return new NotSent("SIGNALBOX_X_CONSUMER_KEY isn't set");
        }
        var form = MultiValueMap.fromSingleValue(Map.of("grant_type", "client_credentials"));
        var basic = basic(settings.consumerKey(), secret);
        var granted = Answer.of(() -> client.submit(address("/oauth2/token", Map.of()), basic, form));
        if (!(granted instanceof Answered answered) || !answered.ok()) {
            return granted;
        }
        return call.apply("Bearer " + new Fields(answered.body()).text("access_token"));
    }

    private static String basic(Secret name, Secret secret) {
        var pair = segment(name.reveal()) + ":" + segment(secret.reveal());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private URI address(String path, Map<String, String> query) {
        var base = settings.apiUrl().toString().replaceFirst("/+$", "");
        var parameters = query.entrySet().stream()
                .map(parameter -> segment(parameter.getKey()) + "=" + segment(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    private interface Call {

        Answer with(URI uri, String authorization);
    }
}

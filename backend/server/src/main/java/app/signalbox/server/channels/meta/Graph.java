package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.NamedBytes;
import app.signalbox.server.channels.wire.ProviderClients;
import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * Calls of the Graph API. The token stands in a header, where no log of addresses sees it; {@code appsecret_proof}
 * goes along as a parameter, so that a stolen token alone is worth nothing
 * (<a href="https://developers.facebook.com/docs/graph-api/guides/secure-requests">Secure requests</a>).
 */
public final class Graph {

    /** A file takes longer than words. */
    private static final int UPLOAD_TAKES = 3;

    private final GraphClient client;
    private final GraphClient uploads;
    private final @Nullable Secret appSecret;

    /**
     * @param api address with version
     * @param appSecret of the app that the tokens belong to; without one no proof is given
     */
    public Graph(URI api, Duration timeout, @Nullable Secret appSecret) {
        this.client = ProviderClients.create(GraphClient.class, api, timeout);
        this.uploads = ProviderClients.create(GraphClient.class, api, timeout.multipliedBy(UPLOAD_TAKES));
        this.appSecret = Secret.usable(appSecret);
    }

    /** Reads a node. */
    public Answer get(String token, String node, Map<String, String> parameters) {
        return Answer.of(() -> client.get(bearer(token), node, proven(token, parameters)));
    }

    /** Reads an edge. */
    public Answer get(String token, String node, String edge, Map<String, String> parameters) {
        return Answer.of(() -> client.get(bearer(token), node, edge, proven(token, parameters)));
    }

    /** Changes a node. */
    public Answer post(String token, String node, Map<String, String> form) {
        return Answer.of(() -> client.post(bearer(token), node, proven(token, form)));
    }

    /** Adds to an edge. */
    public Answer post(String token, String node, String edge, Map<String, String> form) {
        return Answer.of(() -> client.post(bearer(token), node, edge, proven(token, form)));
    }

    /** Adds something to an edge that only JSON can say. */
    public Answer send(String token, String node, String edge, JsonNode body) {
        return Answer.of(() -> client.send(bearer(token), node, edge, proven(token, Map.of()), body));
    }

    /** Adds a file to an edge. */
    Answer upload(
            String token,
            String node,
            String edge,
            Map<String, String> form,
            String field,
            HttpEntity<NamedBytes> file) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        form.forEach(parts::add);
        parts.add(field, file);
        return Answer.of(() -> uploads.upload(bearer(token), node, edge, proven(token, Map.of()), parts));
    }

    /** Deletes a node. */
    public Answer delete(String token, String node) {
        return Answer.of(() -> client.delete(bearer(token), node, proven(token, Map.of())));
    }

    /** Takes our own part off an edge. */
    public Answer delete(String token, String node, String edge) {
        return Answer.of(() -> client.delete(bearer(token), node, edge, proven(token, Map.of())));
    }

    /** Exchanges codes and tokens, which the app's own secret among the parameters allows. */
    Answer exchange(Map<String, String> parameters) {
        return Answer.of(() -> client.get(null, "oauth", "access_token", MultiValueMap.fromSingleValue(parameters)));
    }

    private MultiValueMap<String, String> proven(String token, Map<String, String> parameters) {
        MultiValueMap<String, String> proven = new LinkedMultiValueMap<>();
        parameters.forEach(proven::add);
        if (appSecret != null) {
            var proof = appSecret.authenticate("HmacSHA256", token.getBytes(StandardCharsets.UTF_8));
            proven.add("appsecret_proof", HexFormat.of().formatHex(proof));
        }
        return proven;
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }
}

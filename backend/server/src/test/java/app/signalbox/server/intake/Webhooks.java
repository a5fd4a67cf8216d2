package app.signalbox.server.intake;

import app.signalbox.server.testing.ProviderSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** The networks as senders, over real HTTP and with their signatures. */
public final class Webhooks implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    private Webhooks(int port) {
        this.base = "http://localhost:" + port + "/webhooks/";
    }

    public static Webhooks to(ApplicationContext context) {
        return new Webhooks(
                ((WebServerApplicationContext) context).getWebServer().getPort());
    }

    public int facebook(String body) {
        return post("facebook", signedByMeta(body), body).statusCode();
    }

    public int x(String body) {
        String signature = Base64.getEncoder().encodeToString(hmac(ProviderSecrets.X_CONSUMER, body));
        return post("x", Map.of("x-twitter-webhooks-signature", "sha256=" + signature), body)
                .statusCode();
    }

    public int linkedin(String body) {
        String signature = HexFormat.of().formatHex(hmac(ProviderSecrets.LINKEDIN_CLIENT, "hmacsha256=" + body));
        return post("linkedin", Map.of("X-LI-Signature", signature), body).statusCode();
    }

    public static Map<String, String> signedByMeta(String body) {
        return Map.of(
                "X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac(ProviderSecrets.META_APP, body)));
    }

    public HttpResponse<String> post(String network, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + network))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request);
    }

    public HttpResponse<String> get(String networkAndQuery) {
        return send(HttpRequest.newBuilder(URI.create(base + networkAndQuery)).GET());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A body of Meta's with entries of pages. */
    public static String pages(String... entries) {
        return "{\"object\":\"page\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    /** What one person says to one page, each text under an id of its own. */
    public static String says(String page, String... idsAndTexts) {
        String messages = Arrays.stream(idsAndTexts)
                .map(each -> each.split("=", 2))
                .map(each -> """
                        {"sender":{"id":"88020002"},"recipient":{"id":"%s"},"timestamp":1765000000500,
                         "message":{"mid":"%s","text":"%s"}}""".formatted(page, each[0], each[1]))
                .collect(Collectors.joining(","));
        return "{\"id\":\"%s\",\"time\":1765000001000,\"messaging\":[%s]}".formatted(page, messages);
    }

    /** A comment on a LinkedIn page's post. */
    public static String comments(String organization, int id, String text) {
        return """
                {"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[
                {"notificationId":%d,"action":"COMMENT","organizationalEntity":"urn:li:organization:%s",
                 "subscriber":"urn:li:person:admin","lastModifiedAt":1765000000500,"sourcePost":"urn:li:activity:7000",
                 "decoratedGeneratedActivity":{"comment":{"owner":"urn:li:person:ida","text":"%s",
                 "entity":"urn:li:comment:(urn:li:activity:7000,%d)","object":"urn:li:activity:7000"}}}]}""".formatted(id, organization, text, id);
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

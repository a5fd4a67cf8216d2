package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static app.signalbox.server.intake.Webhooks.signedByMeta;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.kernel.Vault;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.ProviderSecrets;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door as the networks see it, over real HTTP. */
@ModuleTest
class WebhookEndpointTests {

    private final String body = pages(says(Arrivals.newPage(), UUID.randomUUID() + "=Grüße & \\u00fcbrigens"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Vault vault;

    private Webhooks webhooks;

    @BeforeEach
    void opens() {
        webhooks = Webhooks.to(context);
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void answers200WhenTheBytesAreStored() {
        int status = webhooks.facebook(body);

        assertThat(status).isEqualTo(200);
        assertThat(rowsOf(body)).isEqualTo(1);
        assertThat(openedContentOf(body)).isEqualTo(body);
    }

    @Test
    void storesNoBodyInClear() {
        webhooks.facebook(body);

        byte[] sealed = jdbc.sql("select body from platform.raw_event where body_sha256 = :hash")
                .param("hash", sha256(body))
                .query(byte[].class)
                .single();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("messaging");
    }

    @Test
    void acceptsEveryNetworkUnderItsOwnSignature() {
        String talk = "{\"for_user_id\":\"1\",\"tag\":\"" + UUID.randomUUID() + "\"}";
        String comment = Webhooks.comments("96001", 1, UUID.randomUUID().toString());

        assertThat(webhooks.x(talk)).isEqualTo(200);
        assertThat(webhooks.linkedin(comment)).isEqualTo(200);
        assertThat(webhooks.post("instagram", signedByMeta(body), body).statusCode())
                .isEqualTo(200);
        assertThat(rowsOf(talk)).isEqualTo(1);
        assertThat(rowsOf(comment)).isEqualTo(1);
        assertThat(rowsOf(body)).isEqualTo(1);
    }

    @Test
    void answers401ForAMissingOrWrongSignatureAndStoresNothing() {
        Map<String, String> ofAnother = signedByMeta(body + " ");

        assertThat(webhooks.post("facebook", Map.of(), body).statusCode()).isEqualTo(401);
        assertThat(webhooks.post("facebook", ofAnother, body).statusCode()).isEqualTo(401);
        assertThat(webhooks.post("facebook", Map.of("X-Hub-Signature-256", "sha256=xyz"), body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(rowsOf(body)).isZero();
    }

    @Test
    void acceptsASignedBodyOfAnyShape() {
        String malformed = "{\"object\":\"page\",\"entry\":[" + UUID.randomUUID();

        assertThat(webhooks.facebook(malformed)).isEqualTo(200);
        assertThat(rowsOf(malformed)).isEqualTo(1);
    }

    @Test
    void keepsABodyThatClaimsToBeAForm() {
        String form = "a=b&c=" + UUID.randomUUID();
        HttpRequest.Builder request = HttpRequest.newBuilder(address("facebook"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        signedByMeta(form).forEach(request::header);

        assertThat(webhooks.send(request).statusCode()).isEqualTo(200);
        assertThat(openedContentOf(form)).isEqualTo(form);
    }

    @Test
    void answers413AboveTheLimitAndStoresNothing() {
        String large = "x".repeat(8 * 1024 * 1024 + 1);

        assertThat(webhooks.facebook(large)).isEqualTo(413);
        assertThat(rowsOf(large)).isZero();
        assertThat(context.getBean(IntakeMeters.class).tooLargeCount()).isPositive();
    }

    @Test
    void answers413ToALargeBodyThatHidesItsLength() {
        String large = "y".repeat(8 * 1024 * 1024 + 1);
        HttpRequest.Builder request = HttpRequest.newBuilder(address("facebook"))
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
        signedByMeta(large).forEach(request::header);

        assertThat(webhooks.send(request).statusCode()).isEqualTo(413);
        assertThat(rowsOf(large)).isZero();
    }

    @Test
    void acceptsABodyOfExactlyTheLimit() {
        String large = "z".repeat(8 * 1024 * 1024);

        assertThat(webhooks.facebook(large)).isEqualTo(200);
        assertThat(rowsOf(large)).isEqualTo(1);
    }

    @Test
    void answers404ForANetworkThatDoesNotExist() {
        assertThat(webhooks.post("myspace", signedByMeta(body), body).statusCode())
                .isEqualTo(404);
        assertThat(webhooks.get("myspace").statusCode()).isEqualTo(404);
        assertThat(rowsOf(body)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram"})
    void answersTheChallengeOfMeta(String network) {
        var answer = webhooks.get(network + "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token="
                + ProviderSecrets.META_VERIFY_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1158201444");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void answers403ForAWrongVerifyToken() {
        var answer = webhooks.get("facebook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=wrong");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("1158201444");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "twitter"})
    void answersTheChallengeOfX(String network) {
        var answer = webhooks.get(network + "?crc_token=abc");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"response_token\":\"sha256=");
    }

    @Test
    void answersTheChallengeOfLinkedIn() {
        var answer = webhooks.get("linkedin?challengeCode=890e4665-4dfe-4ab1-b689-ed553bceeed0");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("challengeResponse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "x", "linkedin"})
    void answers400ForAGetThatIsNoHandshake(String network) {
        assertThat(webhooks.get(network).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void refusesOtherMethods(String method) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address("facebook")).method(method, BodyPublishers.noBody());

        assertThat(webhooks.send(request).statusCode()).isIn(405, 501);
    }

    private URI address(String network) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://localhost:" + port + "/webhooks/" + network);
    }

    private long rowsOf(String text) {
        return jdbc.sql("select count(*) from platform.raw_event where body_sha256 = :hash")
                .param("hash", sha256(text))
                .query(Long.class)
                .single();
    }

    private String openedContentOf(String text) {
        return jdbc.sql("""
                        select body, salt from platform.raw_event
                        join platform.raw_event_key using (writer_id, position, received_at) where body_sha256 = :hash
                        """)
                .param("hash", sha256(text))
                .query((row, number) ->
                        new String(vault.open(row.getBytes("body"), row.getBytes("salt")), StandardCharsets.UTF_8))
                .single();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

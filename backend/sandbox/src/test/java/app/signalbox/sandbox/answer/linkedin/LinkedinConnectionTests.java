package app.signalbox.sandbox.answer.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.answer.call.Caller;
import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Letters;
import app.signalbox.sandbox.answer.call.MovableClock;
import app.signalbox.sandbox.answer.call.Parameters;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.Signatures;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkedinConnectionTests {

    private static final String PAGE = "80110022";
    private static final String SECRET = "client secret";
    private static final String BACK = "http://localhost:8080/connect/linkedin/callback";
    private static final Set<String> SCOPES = Set.of("rw_organization_admin", "w_organization_social");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Letters letters = new Letters();
    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");
    private final AtomicReference<String> secret = new AtomicReference<>(SECRET);
    private HttpServer product;
    private LinkedinStandIn linkedin;

    @BeforeEach
    void start() throws IOException {
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/webhooks/linkedin", exchange -> {
            try (exchange) {
                var code = Parameters.of(exchange.getRequestURI().getRawQuery()).text("challengeCode", "");
                var answer = Json.object()
                        .put("challengeCode", code)
                        .put("challengeResponse", Signatures.linkedinChallenge(code, secret.get()));
                var octets = answer.toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, octets.length);
                exchange.getResponseBody().write(octets);
            }
        });
        product.start();
        start(Consent.GIVEN);
    }

    @AfterEach
    void stop() {
        linkedin.close();
        product.stop(0);
        http.close();
    }

    @Test
    void exchangesACodeOnce() throws Exception {
        var code = code();

        var given = exchange(code, BACK);
        var again = exchange(code, BACK);

        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(Caller.json(given).path("expires_in").intValue()).isEqualTo(5_184_000);
        assertThat(Caller.json(given).path("refresh_token_expires_in").intValue())
                .isEqualTo(31_536_000);
        assertThat(text(given, "access_token").length()).isGreaterThan(300);
        assertThat(acls(text(given, "access_token")).body()).contains("urn:li:organization:" + PAGE);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(text(again, "error_description"))
                .isEqualTo("Unable to retrieve access token: authorization code not found");
    }

    @Test
    void refusesAnotherRedirectAndAMissingParameter() throws Exception {
        var elsewhere = exchange(code(), "http://localhost:8080/elsewhere");
        var incomplete = call().form("/oauth/v2/accessToken", Map.of("grant_type", "authorization_code"));

        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(text(elsewhere, "error")).isEqualTo("invalid_redirect_uri");
        assertThat(text(incomplete, "error_description")).isEqualTo("A required parameter \"client_id\" is missing");
    }

    @Test
    void neverMakesARefreshTokenYounger() throws Exception {
        var first = linkedin.issue(PAGE, SCOPES);
        clock.pass(Duration.ofDays(59));

        var second = refresh(first.refreshToken());

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(text(second, "refresh_token")).isEqualTo(first.refreshToken());
        assertThat(Caller.json(second).path("expires_in").intValue()).isEqualTo(5_184_000);
        assertThat(Caller.json(second).path("refresh_token_expires_in").intValue())
                .isEqualTo((365 - 59) * 86_400);
        clock.pass(Duration.ofDays(365 - 59));
        var late = refresh(first.refreshToken());
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(text(late, "error")).isEqualTo("invalid_request");
    }

    @Test
    void tellsWhyATokenIsNoGood() throws Exception {
        var expired = linkedin.issue(PAGE, SCOPES);
        linkedin.expire(expired.accessToken());
        var revoked = linkedin.issue(PAGE, SCOPES);
        clock.pass(Duration.ofSeconds(1));

        assertThat(text(acls(expired.accessToken()), "code")).isEqualTo("EXPIRED_ACCESS_TOKEN");
        linkedin.revoke(PAGE);
        assertThat(text(acls(revoked.accessToken()), "code")).isEqualTo("REVOKED_ACCESS_TOKEN");
        assertThat(text(acls(LinkedinSettings.tokenOf(PAGE)), "code")).isEqualTo("REVOKED_ACCESS_TOKEN");
        assertThat(text(acls("stranger"), "code")).isEqualTo("INVALID_ACCESS_TOKEN");
        assertThat(acls("stranger").statusCode()).isEqualTo(401);
    }

    @Test
    void endsEarlierTokensWhenTheScopesChange() throws Exception {
        var before = linkedin.issue(PAGE, SCOPES);
        var same = linkedin.issue(PAGE, SCOPES);
        assertThat(acls(before.accessToken()).statusCode()).isEqualTo(200);

        var other = linkedin.issue(PAGE, Set.of("rw_organization_admin"));

        assertThat(acls(before.accessToken()).statusCode()).isEqualTo(401);
        assertThat(acls(same.accessToken()).statusCode()).isEqualTo(401);
        assertThat(acls(other.accessToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void introspectsTokens() throws Exception {
        var grant = linkedin.issue(PAGE, SCOPES);

        var active = introspect(grant.accessToken());
        clock.pass(Duration.ofDays(60));
        var expired = introspect(grant.accessToken());
        var unknown = introspect("stranger");

        assertThat(Caller.json(active).path("active").booleanValue()).isTrue();
        assertThat(Caller.json(active).path("expires_at").longValue())
                .isEqualTo(grant.expiresAt().getEpochSecond());
        assertThat(text(active, "auth_type")).isEqualTo("3L");
        assertThat(text(expired, "status")).isEqualTo("expired");
        assertThat(Caller.json(unknown).path("active").booleanValue()).isFalse();
    }

    @Test
    void refusesWithoutTheScope() throws Exception {
        var grant = linkedin.issue(PAGE, Set.of("w_organization_social"));

        assertThat(acls(grant.accessToken()).statusCode()).isEqualTo(403);
    }

    @Test
    void showsAPageWithAChoice() throws Exception {
        linkedin.close();
        start(Consent.ASKED);

        var page = call().get(authorization());
        var cancelled = call().get(authorization() + "&account=none");
        var granted = call().get(authorization() + "&account=" + PAGE);

        assertThat(page.body()).contains("Allow as administrator of Ferrous Cycles", "Cancel");
        assertThat(location(cancelled)).startsWith(BACK + "?error=user_cancelled_authorize&error_description=");
        assertThat(location(granted)).startsWith(BACK + "?code=").endsWith("&state=s");
    }

    @Test
    void subscribesAWebhookThatStandsTheChallenge() throws Exception {
        var put = api(LinkedinSettings.tokenOf(PAGE)).put(subscription(), webhook());
        var got = api(LinkedinSettings.tokenOf(PAGE)).get(subscription());

        assertThat(put.statusCode()).isEqualTo(204);
        assertThat(text(got, "webhook")).endsWith("/webhooks/linkedin");
        assertThat(Caller.json(got).path("expiresAt").longValue()).isGreaterThan(clock.millis());
    }

    @Test
    void refusesAWebhookThatFailsTheChallengeOrAnotherMembersKey() throws Exception {
        secret.set("another secret");

        var failed = api(LinkedinSettings.tokenOf(PAGE)).put(subscription(), webhook());
        var foreign = api(LinkedinSettings.tokenOf("80110021")).put(subscription(), webhook());
        var unencoded = api(LinkedinSettings.tokenOf(PAGE)).get(subscription().replace("%3A", ":"));

        assertThat(failed.statusCode()).isEqualTo(400);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(unencoded.statusCode()).isEqualTo(400);
    }

    @Test
    void fallsSilentWhenTheSubscriptionEnds() throws Exception {
        var api = api(LinkedinSettings.tokenOf(PAGE));
        api.put(subscription(), webhook());

        api.delete(subscription());
        comment(api);
        var unheard = letters.bodies().size();
        api.put(subscription(), webhook());
        comment(api);

        assertThat(unheard).isZero();
        assertThat(letters.bodies()).hasSize(1);
        assertThat(api.get(subscription()).statusCode()).isEqualTo(200);
    }

    private void start(Consent consent) throws IOException {
        var settings = LinkedinSettings.of(SECRET, SandboxAccount.demonstration())
                .withConsent(consent)
                .withClock(clock);
        linkedin = LinkedinStandIn.start(settings, new OutsideBook(), letters, 0);
    }

    private Caller call() {
        return Caller.of(http, linkedin.baseUrl());
    }

    private Caller api(String token) {
        return call().withBearer(token).with("Linkedin-Version", "202610").with("X-Restli-Protocol-Version", "2.0.0");
    }

    private HttpResponse<String> acls(String token) throws Exception {
        return api(token).get("/rest/organizationAcls?q=roleAssignee");
    }

    private static void comment(Caller api) throws Exception {
        var post = "urn:li:activity:7094080110022000003";
        api.post("/rest/socialActions/" + Caller.encoded(post) + "/comments", """
                {"actor":"urn:li:organization:%s","object":"%s","message":{"text":"Hello"}}""".formatted(PAGE, post));
    }

    private static String authorization() {
        return "/oauth/v2/authorization?response_type=code&client_id=sandbox-linkedin-client&state=s&redirect_uri="
                + Caller.encoded(BACK) + "&scope=" + Caller.encoded(String.join(" ", SCOPES));
    }

    private String code() throws Exception {
        var sent = call().get(authorization() + "&account=" + PAGE);
        return Parameters.of(URI.create(location(sent)).getRawQuery())
                .find("code")
                .orElseThrow();
    }

    private HttpResponse<String> exchange(String code, String redirectUri) throws Exception {
        return token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri));
    }

    private HttpResponse<String> refresh(String refreshToken) throws Exception {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private HttpResponse<String> token(Map<String, String> fields) throws Exception {
        return call().form("/oauth/v2/accessToken", withClient(fields));
    }

    private HttpResponse<String> introspect(String token) throws Exception {
        return call().form("/oauth/v2/introspectToken", withClient(Map.of("token", token)));
    }

    private static Map<String, String> withClient(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("client_id", "sandbox-linkedin-client");
        all.put("client_secret", SECRET);
        return all;
    }

    private static String subscription() {
        return "/rest/eventSubscriptions/(developerApplication:%s,user:%s,entity:%s,eventType:%s)"
                .formatted(
                        Caller.encoded("urn:li:developerApplication:29920001"),
                        Caller.encoded("urn:li:person:sbxAdmin" + PAGE),
                        Caller.encoded("urn:li:organization:" + PAGE),
                        "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS");
    }

    private String webhook() {
        return "{\"webhook\":\"http://localhost:%d/webhooks/linkedin\"}"
                .formatted(product.getAddress().getPort());
    }

    private static String text(HttpResponse<String> answer, String field) {
        return Caller.json(answer).path(field).stringValue();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow();
    }
}

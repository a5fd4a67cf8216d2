package app.signalbox.sandbox.answer.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.answer.call.Caller;
import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.answer.call.Letters;
import app.signalbox.sandbox.answer.call.MovableClock;
import app.signalbox.sandbox.answer.call.Parameters;
import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XOauth2Tests {

    private static final String BRAND = "118830472201950002";
    // the pair of RFC 7636, appendix B
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String BACK = "http://localhost:8080/connect/x/callback";
    private static final String SCOPES = "tweet.read tweet.write users.read dm.read dm.write offline.access";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Letters letters = new Letters();
    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");
    private XStandIn x;
    private Caller client;

    @BeforeEach
    void start() throws IOException {
        start(Consent.GIVEN);
    }

    @AfterEach
    void stop() {
        x.close();
        http.close();
    }

    @Test
    void exchangesACodeOnce() throws Exception {
        var code = code();

        var given = exchange(code, VERIFIER);
        var again = exchange(code, VERIFIER);

        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(Caller.json(given).path("expires_in").intValue()).isEqualTo(7_200);
        assertThat(Caller.json(given).path("token_type").stringValue()).isEqualTo("bearer");
        assertThat(Caller.json(given).path("refresh_token").stringValue()).isNotBlank();
        assertThat(me(text(given, "access_token")).body()).contains(BRAND, "ferrouscycles");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(text(again, "error_description")).isEqualTo("Value passed for the authorization code was invalid.");
    }

    @Test
    void refusesAWrongVerifierAnOldCodeAndAnUnknownClient() throws Exception {
        var wrong = exchange(code(), VERIFIER + "x");
        var late = code();
        clock.pass(Duration.ofSeconds(31));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(exchange(late, VERIFIER).statusCode()).isEqualTo(400);
        var stranger = Caller.of(http, x.baseUrl()).form("/2/oauth2/token", Map.of("grant_type", "refresh_token"));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(text(stranger, "error")).isEqualTo("unauthorized_client");
    }

    @Test
    void givesNoRefreshTokenWithoutOfflineAccess() throws Exception {
        var given = exchange(code("tweet.read users.read"), VERIFIER);

        assertThat(Caller.json(given).has("refresh_token")).isFalse();
    }

    @Test
    void showsAPageWithAChoice() throws Exception {
        x.close();
        start(Consent.ASKED);

        var page = Caller.of(http, x.baseUrl()).get(authorization(SCOPES));
        var cancelled = Caller.of(http, x.baseUrl()).get(authorization(SCOPES) + "&account=none");
        var granted = Caller.of(http, x.baseUrl()).get(authorization(SCOPES) + "&account=" + BRAND);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Authorize as Ferrous Cycles (@ferrouscycles)", "&amp;account=" + BRAND, "Cancel");
        assertThat(location(cancelled)).isEqualTo(BACK + "?state=st%26te&error=access_denied");
        assertThat(location(granted)).startsWith(BACK + "?state=st%26te&code=");
    }

    @Test
    void refusesAnAuthorizationWithoutS256() throws Exception {
        var plain = authorization(SCOPES).replace("=S256", "=plain");

        assertThat(Caller.of(http, x.baseUrl()).get(plain).statusCode()).isEqualTo(400);
    }

    @Test
    void rotatesRefreshTokensAndEndsTheFamilyWhenOneComesTwice() throws Exception {
        var first = x.issue(BRAND, Set.of("tweet.read", "users.read", "offline.access"));
        var second = refresh(first.refreshToken());
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(text(second, "refresh_token")).isNotEqualTo(first.refreshToken());
        assertThat(me(text(second, "access_token")).statusCode()).isEqualTo(200);

        var reused = refresh(first.refreshToken());

        assertThat(reused.statusCode()).isEqualTo(400);
        assertThat(text(reused, "error")).isEqualTo("invalid_request");
        assertThat(text(reused, "error_description")).isEqualTo("Value passed for the token was invalid.");
        assertThat(refresh(text(second, "refresh_token")).statusCode()).isEqualTo(400);
        assertThat(me(text(second, "access_token")).statusCode()).isEqualTo(401);
    }

    @Test
    void losesARefreshTokenWhoseAnswerIsLost() throws Exception {
        var first = x.issue(BRAND, Set.of("tweet.read", "users.read", "offline.access"));
        x.weather().order(1, Fault.ERROR_AFTER_EFFECT);

        assertThat(refresh(first.refreshToken()).statusCode()).isEqualTo(503);
        assertThat(refresh(first.refreshToken()).statusCode()).isEqualTo(400);
    }

    @Test
    void endsAccessTokensAfterTwoHours() throws Exception {
        var grant = x.issue(BRAND, Set.of("tweet.read", "users.read", "offline.access"));
        clock.pass(Duration.ofHours(2));

        assertThat(me(grant.accessToken()).statusCode()).isEqualTo(401);
        assertThat(refresh(grant.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void expiresAtATestsWish() throws Exception {
        var grant = x.issue(BRAND, Set.of("tweet.read", "users.read", "offline.access"));

        x.expire(grant.accessToken());

        assertThat(me(grant.accessToken()).statusCode()).isEqualTo(401);
        assertThat(refresh(grant.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void revokesOneFamilyOrAllOfAnAccount() throws Exception {
        var grant = x.issue(BRAND, Set.of("tweet.read", "users.read", "offline.access"));

        var revoked = client.form("/2/oauth2/revoke", Map.of("token", grant.accessToken()));

        assertThat(Caller.json(revoked).path("revoked").booleanValue()).isTrue();
        assertThat(me(grant.accessToken()).statusCode()).isEqualTo(401);
        assertThat(me(XSettings.tokenOf(BRAND)).statusCode()).isEqualTo(200);

        x.revoke(BRAND);

        assertThat(me(XSettings.tokenOf(BRAND)).statusCode()).isEqualTo(401);
        assertThat(letters.bodies().getLast().at("/user_event/revoke/source/user_id").stringValue())
                .isEqualTo(BRAND);
        x.restore(BRAND);
        assertThat(me(XSettings.tokenOf(BRAND)).statusCode()).isEqualTo(200);
    }

    private void start(Consent consent) throws IOException {
        var app = XApp.demonstration("consumer secret");
        var settings = XSettings.of(app, SandboxAccount.demonstration())
                .withConsent(consent)
                .withClock(clock);
        x = XStandIn.start(settings, new OutsideBook(), letters, 0);
        var basic = Base64.getEncoder()
                .encodeToString((app.clientId() + ":" + app.clientSecret()).getBytes(StandardCharsets.UTF_8));
        client = Caller.of(http, x.baseUrl()).with("Authorization", "Basic " + basic);
    }

    private static String authorization(String scopes) {
        return "/i/oauth2/authorize?response_type=code&client_id=sandbox-x-client&redirect_uri=" + Caller.encoded(BACK)
                + "&scope=" + Caller.encoded(scopes) + "&state=st%26te&code_challenge=" + CHALLENGE
                + "&code_challenge_method=S256";
    }

    private String code() throws Exception {
        return code(SCOPES);
    }

    private String code(String scopes) throws Exception {
        var sent = Caller.of(http, x.baseUrl()).get(authorization(scopes) + "&account=" + BRAND);
        return Parameters.of(URI.create(location(sent)).getRawQuery())
                .find("code")
                .orElseThrow();
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return client.form(
                "/2/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        BACK,
                        "code_verifier",
                        verifier));
    }

    private HttpResponse<String> refresh(String token) throws Exception {
        return client.form("/2/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private HttpResponse<String> me(String token) throws Exception {
        return Caller.of(http, x.baseUrl()).withBearer(token).get("/2/users/me");
    }

    private static String text(HttpResponse<String> answer, String field) {
        return Caller.json(answer).path(field).stringValue();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow();
    }
}

package app.signalbox.server.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.identity.AutomationClientSettings;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.ModuleTest;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ModuleTest
class ClientCredentialsTests {

    private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");

    @LocalServerPort
    private int port;

    @Autowired
    private AutomationClientSettings automation;

    @Test
    void givesATokenToTheAutomationClientByBasicAuthentication() {
        Answer answer = basic().postForm("/oauth2/token", GRANT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("token_type")).isEqualTo("Bearer");
        assertThat(answer.field("scope")).isEqualTo("platform");
        assertThat(answer.json().path("expires_in").asInt()).isBetween(3590, 3600);
    }

    @Test
    void givesATokenToTheAutomationClientByPostedSecret() {
        var credentials = automation.credentials().orElseThrow();

        Answer answer = Http.at(port)
                .postForm(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                credentials.id(),
                                "client_secret",
                                credentials.secret(),
                                "scope",
                                "platform"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("access_token").split("\\.")).hasSize(3);
    }

    @Test
    void refusesAWrongSecret() {
        Answer answer = Http.at(port).withBasic("automation", "wrong").postForm("/oauth2/token", GRANT);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.field("error")).isEqualTo("invalid_client");
    }

    @Test
    void asksThoseToWaitWhoGuessSecretsAndNobodyElse() {
        String guesser = "192.0.2." + ThreadLocalRandom.current().nextInt(1, 255);
        Answer answer = guessFrom(guesser);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(answer.status()).isEqualTo(401);
            answer = guessFrom(guesser);
        }

        Answer early = guessFrom(guesser);

        assertThat(early.status()).isEqualTo(429);
        assertThat(early.field("error")).isEqualTo("slow_down");
        assertThat(Integer.parseInt(early.header("Retry-After"))).isPositive();
        assertThat(basic().postForm("/oauth2/token", GRANT).status()).isEqualTo(200);
    }

    @Test
    void refusesAScopeThatTheClientDoesNotHave() {
        Answer answer =
                basic().postForm("/oauth2/token", Map.of("grant_type", "client_credentials", "scope", "everything"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("error")).isEqualTo("invalid_scope");
    }

    @Test
    void opensTheApiWithTheToken() {
        String token = basic().postForm("/oauth2/token", GRANT).field("access_token");

        Answer answer = Http.at(port).withBearer(token).get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("name")).isEqualTo("automation");
        assertThat(answer.json().path("scopes").get(0).asString()).isEqualTo("platform");
    }

    @Test
    void answersTheApiWithoutATokenByAProblemDocument() {
        Answer answer = Http.at(port).get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.field("type")).isEqualTo("urn:signalbox:problem:not-signed-in");
        assertThat(answer.field("instance")).isEqualTo("/api/v1/me");
    }

    @Test
    void refusesATokenThatSomeoneElseSigned() {
        String token = basic().postForm("/oauth2/token", GRANT).field("access_token");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "c2lnbmVkLWJ5LW5vYm9keQ";

        Answer answer = Http.at(port).withBearer(forged).get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(answer.field("title")).isEqualTo("Not signed in");
    }

    @Test
    void tellsItsAddressesUnderTheIssuer() {
        Answer openid = Http.at(port).get("/.well-known/openid-configuration");
        Answer oauth = Http.at(port).get("/.well-known/oauth-authorization-server");
        Answer keys = Http.at(port).get("/oauth2/jwks");

        assertThat(openid.field("token_endpoint")).isEqualTo(openid.field("issuer") + "/oauth2/token");
        assertThat(oauth.field("issuer")).isEqualTo(openid.field("issuer"));
        assertThat(keys.json().path("keys").get(0).propertyNames())
                .contains("n", "e")
                .doesNotContain("d", "p");
    }

    @Test
    void answersAnUnknownAddressOfTheApiByAProblemDocument() {
        String token = basic().postForm("/oauth2/token", GRANT).field("access_token");

        Answer answer = Http.at(port).withBearer(token).get("/api/v1/no-such-thing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.field("type")).isEqualTo("urn:signalbox:problem:not-found");
        assertThat(answer.field("detail")).contains("/api-docs");
    }

    private Answer guessFrom(String address) {
        return Http.at(port)
                .withBasic("automation", "wrong")
                .withHeader("X-Forwarded-For", address)
                .postForm("/oauth2/token", GRANT);
    }

    private Http basic() {
        var credentials = automation.credentials().orElseThrow();
        return Http.at(port).withBasic(credentials.id(), credentials.secret());
    }
}

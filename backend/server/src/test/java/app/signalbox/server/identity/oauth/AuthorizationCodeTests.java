package app.signalbox.server.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.signalbox.contract.identity.OperatorView;
import app.signalbox.server.identity.OperatorPrincipal;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.testing.ModuleTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class AuthorizationCodeTests {

    private static final String REDIRECT = "http://127.0.0.1:51234/callback";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Operators operators;

    @Autowired
    private SystemWork system;

    private MockMvc browser;
    private OperatorView operator;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String email = UUID.randomUUID() + "@example.com";
        operator =
                system.call("test", () -> operators.register(email, "Desktop Dora", "a good long password", List.of()));
    }

    @Test
    void sendsABrowserThatIsNotSignedInToTheSignInPage() throws Exception {
        MockHttpServletResponse answer = browser.perform(
                        get(URI.create(authorizeAddress(challenge()))).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void givesTheDesktopClientATokenThatOpensTheApi() throws Exception {
        String code = code(authorize(authorizeAddress(challenge())));

        JsonNode tokens = exchange(code, VERIFIER, 200);

        assertThat(tokens.path("expires_in").asInt()).isBetween(890, 900);
        assertThat(tokens.path("id_token").asString()).isNotEmpty();
        JsonNode me = me(tokens.path("access_token").asString(), 200);
        assertThat(me.path("operatorId").asString()).isEqualTo(operator.id().toString());
    }

    @Test
    void doesNotOpenTheApiWithAnIdentityToken() throws Exception {
        JsonNode tokens = exchange(code(authorize(authorizeAddress(challenge()))), VERIFIER, 200);

        me(tokens.path("id_token").asString(), 401);
    }

    @Test
    void refusesACodeWithoutItsProof() throws Exception {
        String code = code(authorize(authorizeAddress(challenge())));

        JsonNode refusal = exchange(code, "some-other-verifier-of-forty-three-characters-01", 400);

        assertThat(refusal.path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void refusesARequestWithoutAChallenge() throws Exception {
        MockHttpServletResponse answer = authorize(authorizeAddress(null));

        assertThat(answer.getRedirectedUrl()).contains("error=invalid_request").doesNotContain("code=");
    }

    private MockHttpServletResponse authorize(String address) throws Exception {
        var principal = new OperatorPrincipal(operator.id(), operator.email(), operator.displayName());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
        return browser.perform(
                        get(URI.create(address)).with(authentication(signedIn)).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
    }

    private JsonNode exchange(String code, String verifier, int expected) throws Exception {
        MockHttpServletResponse answer = browser.perform(post("/oauth2/token")
                        .param("grant_type", "authorization_code")
                        .param("client_id", "signalbox-desktop")
                        .param("redirect_uri", REDIRECT)
                        .param("code", code)
                        .param("code_verifier", verifier))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(expected);
        return new JsonMapper().readTree(answer.getContentAsString());
    }

    private JsonNode me(String token, int expected) throws Exception {
        MockHttpServletResponse answer = browser.perform(
                        get("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(expected);
        return new JsonMapper().readTree(answer.getContentAsString());
    }

    private static String code(MockHttpServletResponse answer) {
        assertThat(answer.getRedirectedUrl()).startsWith(REDIRECT);
        return UriComponentsBuilder.fromUriString(answer.getRedirectedUrl())
                .build()
                .getQueryParams()
                .getFirst("code");
    }

    private static String authorizeAddress(String challenge) {
        var address = UriComponentsBuilder.fromPath("/oauth2/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", "signalbox-desktop")
                .queryParam("scope", "openid profile")
                .queryParam("state", "some-state")
                .queryParam("redirect_uri", REDIRECT);
        return challenge == null
                ? address.encode().toUriString()
                : address.queryParam("code_challenge", challenge)
                        .queryParam("code_challenge_method", "S256")
                        .encode()
                        .toUriString();
    }

    private static String challenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}

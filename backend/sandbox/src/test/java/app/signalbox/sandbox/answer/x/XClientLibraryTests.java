package app.signalbox.sandbox.answer.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.answer.call.Letters;
import app.signalbox.sandbox.answer.call.Parameters;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import com.github.scribejava.apis.TwitterApi;
import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.AccessTokenRequestParams;
import com.github.scribejava.core.pkce.PKCE;
import com.github.scribejava.core.pkce.PKCEService;
import com.twitter.clientlib.TwitterCredentialsOAuth2;
import com.twitter.clientlib.model.TweetCreateRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others' clients find in the stand-in what they find at X. */
class XClientLibraryTests {

    private static final String BRAND = "118830472201950001";
    private static final String BACK = "http://localhost:8080/back";

    private final XApp app = XApp.demonstration("consumer secret & more");
    private final OutsideBook book = new OutsideBook();
    private XStandIn x;

    @BeforeEach
    void start() throws IOException {
        var settings = XSettings.of(app, SandboxAccount.demonstration()).withConsent(Consent.GIVEN);
        x = XStandIn.start(settings, book, new Letters(), 0);
    }

    @AfterEach
    void stop() {
        x.close();
    }

    @Test
    void takesARequestThatScribeSigned() throws Exception {
        try (var service = new ServiceBuilder(app.consumerKey())
                .apiSecret(app.consumerSecret())
                .build(TwitterApi.instance())) {
            var request = new OAuthRequest(Verb.POST, x.baseUrl() + "/2/tweets");
            request.addHeader("Content-Type", "application/json");
            request.setPayload("{\"text\":\"Signed, with a + and ümlauts\"}");
            service.signRequest(token(XSettings.oauth1SecretOf(BRAND)), request);

            try (var answer = service.execute(request)) {
                assertThat(answer.getCode()).isEqualTo(201);
            }
            assertThat(book.all()).extracting(Received::text).containsExactly("Signed, with a + and ümlauts");
        }
    }

    @Test
    void takesAQueryThatScribeSignedAndNoOther() throws Exception {
        try (var service = new ServiceBuilder(app.consumerKey())
                .apiSecret(app.consumerSecret())
                .build(TwitterApi.instance())) {
            var right = new OAuthRequest(Verb.GET, x.baseUrl() + "/2/users/me");
            right.addQuerystringParameter("user.fields", "id,name");
            service.signRequest(token(XSettings.oauth1SecretOf(BRAND)), right);
            var wrong = new OAuthRequest(Verb.GET, x.baseUrl() + "/2/users/me");
            service.signRequest(token("another secret"), wrong);

            try (var good = service.execute(right);
                    var replayed = service.execute(right);
                    var bad = service.execute(wrong)) {
                assertThat(good.getCode()).isEqualTo(200);
                assertThat(replayed.getCode()).isEqualTo(401);
                assertThat(bad.getCode()).isEqualTo(401);
                assertThat(bad.getBody()).contains("\"code\":32", "Could not authenticate you.");
            }
        }
    }

    @Test
    void walksScribeThroughOauth2() throws Exception {
        try (var service = new ServiceBuilder(app.clientId())
                        .apiSecret(app.clientSecret())
                        .defaultScope("tweet.read tweet.write users.read offline.access")
                        .callback(BACK)
                        .build(new LocalX(x.baseUrl()));
                var http = HttpClient.newHttpClient()) {
            PKCE pkce = PKCEService.defaultInstance().generatePKCE();
            var page = service.createAuthorizationUrlBuilder().state("s").pkce(pkce).build();
            var sent = http.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
            var back = URI.create(sent.headers().firstValue("location").orElseThrow());
            var code = Parameters.of(back.getRawQuery()).find("code").orElseThrow();

            var first = service.getAccessToken(
                    AccessTokenRequestParams.create(code).pkceCodeVerifier(pkce.getCodeVerifier()));
            var second = service.refreshAccessToken(first.getRefreshToken());
            var request = new OAuthRequest(Verb.GET, x.baseUrl() + "/2/users/me");
            service.signRequest(second, request);

            assertThat(first.getExpiresIn()).isEqualTo(7_200);
            try (var answer = service.execute(request)) {
                assertThat(answer.getBody()).contains(BRAND);
            }
        }
    }

    @Test
    void takesAPostOfXsOwnLibrary() throws Exception {
        var grant = x.issue(BRAND, Set.of("tweet.read", "tweet.write", "users.read", "offline.access"));
        var credentials = new TwitterCredentialsOAuth2(
                app.clientId(), app.clientSecret(), grant.accessToken(), grant.refreshToken());
        var library = new com.twitter.clientlib.api.TwitterApi(credentials);
        library.getApiClient().setBasePath(x.baseUrl().toString());
        var wanted = new TweetCreateRequest();
        wanted.setText("From the library");

        var created = library.tweets().createTweet(wanted).execute();

        var data = created.getData();
        assertThat(data).isNotNull();
        assertThat(book.find(Network.X, data.getId())).map(Received::text).contains("From the library");
    }

    private static OAuth1AccessToken token(String secret) {
        return new OAuth1AccessToken(XSettings.oauth1TokenOf(BRAND), secret);
    }

    private static final class LocalX extends DefaultApi20 {

        private final URI base;

        LocalX(URI base) {
            this.base = base;
        }

        @Override
        public String getAccessTokenEndpoint() {
            return base + "/2/oauth2/token";
        }

        @Override
        protected String getAuthorizationBaseUrl() {
            return base + "/i/oauth2/authorize";
        }
    }
}

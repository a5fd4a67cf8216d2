package app.signalbox.sandbox.answer.meta;

import static app.signalbox.sandbox.answer.meta.MetaStage.ANNA;
import static app.signalbox.sandbox.answer.meta.MetaStage.INSTAGRAM;
import static app.signalbox.sandbox.answer.meta.MetaStage.OTHER_PAGE;
import static app.signalbox.sandbox.answer.meta.MetaStage.PAGE;
import static app.signalbox.sandbox.answer.meta.MetaStage.POST;
import static app.signalbox.sandbox.answer.meta.MetaStage.SECRET;
import static app.signalbox.sandbox.answer.meta.MetaStage.error;
import static app.signalbox.sandbox.answer.meta.MetaStage.form;
import static app.signalbox.sandbox.answer.meta.MetaStage.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoginTests {

    private static final String BACK = "http://localhost:8080/channels/meta/callback?tenant=7";

    private MetaStage stage;

    @BeforeEach
    void start() throws IOException {
        stage = new MetaStage();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void asksBeforeItLetsAnyoneIn() throws Exception {
        var page = dialog("pages_messaging,\"><b>");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Larkspur Living", "id=\"continue\"", "&amp;code=AQ", "&amp;state=s1", "error=access_denied")
                .doesNotContain("<b>");
    }

    @Test
    void refusesAnUnknownApp() throws Exception {
        var query = form("client_id", "1", "redirect_uri", BACK);

        assertThat(call("/dialog/oauth?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void leadsFromTheDialogToTheTokensOfThePages() throws Exception {
        var code = code("pages_messaging,pages_show_list");

        var shortLived = json(exchange(code));
        var longLived = json(call("/v25.0/oauth/access_token?"
                + form(
                        "grant_type", "fb_exchange_token",
                        "client_id", MetaSettings.APP_ID,
                        "client_secret", SECRET,
                        "fb_exchange_token", shortLived.path("access_token").asString())));
        var user = longLived.path("access_token").asString();
        var pages = json(stage.get("/v25.0/me/accounts?fields=id,name,access_token,instagram_business_account", user));

        assertThat(shortLived.path("expires_in").asLong()).isEqualTo(5_400);
        assertThat(longLived.path("expires_in").asLong()).isEqualTo(5_184_000);
        assertThat(pages.at("/data/0/id").asString()).isEqualTo(PAGE);
        assertThat(pages.at("/data/0/instagram_business_account/id").asString()).isEqualTo(INSTAGRAM);
        assertThat(pages.path("data").size()).isEqualTo(3);
        var page = pages.at("/data/0/access_token").asString();
        assertThat(debug(page).path("expires_at").asLong()).isZero();
        assertThat(json(stage.get("/me", page)).path("id").asString()).isEqualTo(PAGE);
        assertThat(json(stage.get("/me/permissions", user)).at("/data/0/permission").asString())
                .isEqualTo("pages_messaging");
        assertThat(error(stage.postAs(page, "/%s/comments".formatted(POST), "message", "Hi"))).isEqualTo("200/0");
    }

    @Test
    void takesACodeOnceAndOnlyWithItsOwnAddress() throws Exception {
        var code = code("pages_messaging");
        var elsewhere = json(call("/oauth/access_token?" + query(code, "http://localhost:1/")));

        assertThat(elsewhere.at("/error/error_subcode").asInt()).isEqualTo(36008);
        assertThat(exchange(code).statusCode()).isEqualTo(200);
        assertThat(error(exchange(code))).isEqualTo("100/36009");
        var old = code("pages_messaging");
        stage.clock.pass(Duration.ofMinutes(11));
        assertThat(error(exchange(old))).isEqualTo("100/36007");
    }

    @Test
    void saysWhyATokenIsDead() throws Exception {
        stage.meta.expire(PAGE);
        assertThat(error(stage.get("/me"))).isEqualTo("190/463");
        assertThat(debug(stage.token()).path("is_valid").asBoolean()).isFalse();
        assertThat(debug(stage.token()).at("/error/subcode").asInt()).isEqualTo(463);

        var second = stage.meta.issue(PAGE);
        assertThat(stage.get("/me", second).statusCode()).isEqualTo(200);
        stage.meta.revoke(PAGE);
        assertThat(error(stage.get("/me", second))).isEqualTo("190/458");

        var third = stage.meta.issue(PAGE);
        stage.meta.invalidate(PAGE);
        assertThat(error(stage.get("/me", third))).isEqualTo("190/460");
        assertThat(error(stage.get("/me", "nonsense"))).isEqualTo("190/0");
        assertThat(error(call("/me"))).isEqualTo("104/0");
    }

    @Test
    void knowsTheTokensThatNeedNoDialog() throws Exception {
        var token = MetaSettings.presharedToken(OTHER_PAGE);

        assertThat(json(stage.get("/me", token)).path("id").asString()).isEqualTo(OTHER_PAGE);
        assertThat(debug(token).path("type").asString()).isEqualTo("PAGE");
    }

    @Test
    void refreshesInstagramsOwnTokensBetweenADayAndTheirEnd() throws Exception {
        var token = stage.meta.issue(INSTAGRAM);
        var path = "/refresh_access_token?grant_type=ig_refresh_token";

        assertThat(error(stage.get(path, token))).isEqualTo("100/0");
        stage.clock.pass(Duration.ofHours(24));
        assertThat(json(stage.get(path, token)).path("expires_in").asLong()).isEqualTo(5_184_000);
        stage.clock.pass(Duration.ofDays(60));
        assertThat(error(stage.get(path, token))).isEqualTo("190/463");
    }

    @Test
    void provesItsSecretWhereThatIsAskedFor() throws Exception {
        try (var strict = new MetaStage(MetaSettings::withProofRequired)) {
            var without = json(strict.get("/me"));
            var wrong = json(strict.get("/me?appsecret_proof=00"));

            assertThat(without.at("/error/type").asString()).isEqualTo("GraphMethodException");
            assertThat(without.at("/error/code").asInt()).isEqualTo(100);
            assertThat(wrong.at("/error/message").asString()).contains("appsecret_proof");
        }
    }

    @Test
    void asksForThePermissionOfEachEdge() throws Exception {
        var token = stage.meta.issue(PAGE, Set.of("pages_manage_engagement"));

        assertThat(error(stage.postAs(
                        token,
                        "/me/messages",
                        "recipient",
                        "{\"id\":\"%s\"}".formatted(ANNA),
                        "message",
                        "{\"text\":\"Hi\"}")))
                .isEqualTo("200/0");
        assertThat(stage.postAs(token, "/%s/comments".formatted(POST), "message", "Hi").statusCode())
                .isEqualTo(200);
    }

    private String code(String scope) throws Exception {
        var location = call("/dialog/oauth?auto=1&" + dialogQuery(scope)).headers().firstValue("Location");
        return location.orElseThrow().replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private HttpResponse<String> dialog(String scope) throws Exception {
        return call("/v25.0/dialog/oauth?" + dialogQuery(scope));
    }

    private static String dialogQuery(String scope) {
        return form(
                "client_id", MetaSettings.APP_ID, "redirect_uri", BACK, "state", "s1", "response_type", "code", "scope",
                scope);
    }

    private HttpResponse<String> exchange(String code) throws Exception {
        return call("/v25.0/oauth/access_token?" + query(code, BACK));
    }

    private static String query(String code, String redirectUri) {
        return form(
                "client_id", MetaSettings.APP_ID,
                "client_secret", SECRET,
                "redirect_uri", redirectUri,
                "code", code);
    }

    private JsonNode debug(String token) throws Exception {
        return json(stage.get("/debug_token?" + form("input_token", token), MetaSettings.APP_ID + "|" + SECRET))
                .path("data");
    }

    private HttpResponse<String> call(String path) throws Exception {
        return stage.send(HttpRequest.newBuilder(URI.create(stage.meta.baseUrl() + path)));
    }
}

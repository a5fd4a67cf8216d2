package app.signalbox.server.channels.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals;
import app.signalbox.server.testing.Http;
import app.signalbox.server.testing.Http.Answer;
import app.signalbox.server.testing.Member;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An admin connects accounts by consent, as the browser and the console see it. */
@ModuleTest
@Import(FakeNetworks.class)
class ConsentTests {

    private final String page = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("facebookNetwork")
    private FakeNetwork facebook;

    @Autowired
    private List<FakeNetwork> networks;

    @Autowired
    private AccountKeys keys;

    @Autowired
    private MovableClock clock;

    private Brand brand;
    private Http admin;
    private Http browser;

    @BeforeEach
    void signsIn() {
        brand = Brand.found(context);
        admin = Member.of(brand.tenant(), Role.AGENCY_ADMIN, context);
        browser = Http.at(((WebServerApplicationContext) context).getWebServer().getPort());
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void connectsWhatWasConsentedToOnEveryNetwork(Channel channel) {
        FakeNetwork network = networks.stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow();
        network.grants(granted(page, "Teapots", "read", "write"));
        JsonNode begun = begin(channel);

        Answer back = browser.get(callback(channel, begun) + "&code=abc");

        String attempt = begun.path("attemptId").asString();
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/channels?attempt=" + attempt);
        JsonNode choice = admin.get(path("/connections/attempts/" + attempt)).json();
        assertThat(choice.path("state").asString()).isEqualTo("granted");
        assertThat(choice.path("accounts").get(0).path("externalAccountId").asString())
                .isEqualTo(page);

        Answer accepted = accept(attempt, page);

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        JsonNode account = accepted.json().path("items").get(0);
        assertThat(account.path("health").path("state").asString()).isEqualTo("connected");
        assertThat(account.path("health").path("subscribed").asBoolean()).isTrue();
        assertThat(network.calls(page)).containsExactly("subscribe", "probe");
        assertThat(brand.call(() -> keys.find(UUID.fromString(account.path("id").asString()))))
                .isInstanceOf(AccountKey.Usable.class);
    }

    @Test
    void redeemsWithTheVerifierWhoseChallengeWasSent() {
        facebook.grants(granted(page, "Teapots"));
        JsonNode begun = begin(Channel.FACEBOOK);

        browser.get(callback(Channel.FACEBOOK, begun) + "&code=" + page);

        assertThat(facebook.calls(page)).containsExactly("redeem " + parameter(begun, "challenge"));
    }

    @Test
    void keepsNeitherStateNorTokensReadable() {
        facebook.grants(granted(page, "Teapots"));
        JsonNode begun = begin(Channel.FACEBOOK);
        browser.get(callback(Channel.FACEBOOK, begun) + "&code=abc");

        String row = context.getBean(JdbcClient.class)
                .sql("select convert_from(convert_to(a::text, 'UTF8'), 'UTF8') from platform.connect_attempt a"
                        + " where attempt_id = cast(:id as uuid)")
                .param("id", begun.path("attemptId").asString())
                .query(String.class)
                .single();

        assertThat(row)
                .doesNotContain(parameter(begun, "state"))
                .doesNotContain(parameter(begun, "challenge"))
                .doesNotContain("EAAB");
    }

    @Test
    void saysThatConsentWasDeclined() {
        JsonNode begun = begin(Channel.FACEBOOK);

        Answer back = browser.get(callback(Channel.FACEBOOK, begun) + "&error=access_denied&error_reason=user_denied");

        assertThat(back.status()).isEqualTo(303);
        JsonNode attempt = admin.get(
                        path("/connections/attempts/" + begun.path("attemptId").asString()))
                .json();
        assertThat(attempt.path("state").asString()).isEqualTo("refused");
        assertThat(attempt.path("sentence").asString())
                .isEqualTo("Consent was declined on Facebook, so that nothing was connected.");
    }

    @Test
    void repeatsNothingFromTheAddressThatIsNoPlainWord() {
        JsonNode begun = begin(Channel.FACEBOOK);

        browser.get(callback(Channel.FACEBOOK, begun) + "&error=%3Cscript%3E");

        assertThat(admin.get(path("/connections/attempts/"
                                + begun.path("attemptId").asString()))
                        .field("sentence"))
                .isEqualTo("The network refused, so that nothing was connected. Start again.");
    }

    @Test
    void takesAnAnswerOnce() {
        facebook.grants(granted(page, "Teapots"));
        JsonNode begun = begin(Channel.FACEBOOK);
        browser.get(callback(Channel.FACEBOOK, begun) + "&code=abc");

        Answer again = browser.get(callback(Channel.FACEBOOK, begun) + "&code=abc");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).startsWith("This answer of the network was used already.");
    }

    @Test
    void takesNoAnswerThatNobodyAskedFor() {
        assertThat(browser.get("/connect/facebook/callback?code=abc&state=made-up")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/connect/facebook/callback?code=abc").status()).isEqualTo(404);
        JsonNode begun = begin(Channel.FACEBOOK);
        assertThat(browser.get(callback(Channel.X, begun) + "&code=abc").status())
                .isEqualTo(404);
    }

    @Test
    void takesNoAnswerAfterAQuarterOfAnHour() {
        JsonNode begun = begin(Channel.FACEBOOK);
        clock.advance(Duration.ofMinutes(15));

        Answer late = browser.get(callback(Channel.FACEBOOK, begun) + "&code=abc");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).isEqualTo("This attempt to connect took longer than 15 minutes. Start it again.");
    }

    @Test
    void showsAnAttemptOnlyToWhoBeganIt() {
        facebook.grants(granted(page, "Teapots"));
        JsonNode begun = begin(Channel.FACEBOOK);
        browser.get(callback(Channel.FACEBOOK, begun) + "&code=abc");
        Http other = Member.of(brand.tenant(), Role.AGENCY_ADMIN, context);
        String attempt = "/connections/attempts/" + begun.path("attemptId").asString();

        assertThat(other.get(path(attempt)).status()).isEqualTo(403);
        assertThat(other.post(path(attempt + "/accept"), Map.of("externalAccountIds", List.of(page)))
                        .field("detail"))
                .startsWith("Somebody else began this attempt to connect.");
        Brand otherBrand = Brand.found(context);
        assertThat(Member.of(otherBrand.tenant(), Role.AGENCY_ADMIN, context)
                        .get("/api/v1/tenants/" + otherBrand.slug() + attempt)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void connectsNothingThatConsentWasNotGivenFor() {
        facebook.grants(granted(page, "Teapots"));
        JsonNode begun = begin(Channel.FACEBOOK);
        browser.get(callback(Channel.FACEBOOK, begun) + "&code=abc");

        Answer refused = accept(begun.path("attemptId").asString(), "4711");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field("detail")).startsWith("Consent was not given for the account 4711.");
    }

    @Test
    void namesTheRightsThatWereNotGiven() {
        facebook.grants(granted(page, "Teapots", "read"));
        JsonNode begun = begin(Channel.FACEBOOK);
        browser.get(callback(Channel.FACEBOOK, begun) + "&code=abc");

        JsonNode choice = admin.get(
                        path("/connections/attempts/" + begun.path("attemptId").asString()))
                .json();

        assertThat(choice.path("accounts").get(0).path("missingScopes").get(0).asString())
                .isEqualTo("write");
    }

    @Test
    void reconnectsAnAccountUnderItsOldIdAndRestoresAccess() {
        facebook.grants(granted(page, "Teapots"));
        String first = connectByConsent();
        brand.run(() -> keys.lost(UUID.fromString(first), "The password was changed. Reconnect the page."));
        assertThat(account(first).path("health").path("sentence").asString())
                .isEqualTo("The password was changed. Reconnect the page.");

        String second = connectByConsent();

        assertThat(second).isEqualTo(first);
        assertThat(account(first).path("health").path("state").asString()).isEqualTo("connected");
    }

    @Test
    void keepsTheIdOfAnAccountThatWasDisconnectedInBetween() {
        facebook.grants(granted(page, "Teapots"));
        String first = connectByConsent();
        admin.delete(path("/channel-accounts/" + first));

        assertThat(connectByConsent()).isEqualTo(first);
    }

    @Test
    void leavesAnAccountWithTheTenantThatHasIt() {
        Brand owner = Brand.found(context);
        new Arrivals(context).connect(owner, Channel.FACEBOOK, page);
        facebook.grants(granted(page, "Teapots"));
        JsonNode begun = begin(Channel.FACEBOOK);
        browser.get(callback(Channel.FACEBOOK, begun) + "&code=abc");

        Answer refused = accept(begun.path("attemptId").asString(), page);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.field("detail")).contains("is connected already");
    }

    @Test
    void takesATokenThatAnAdminPastes() {
        new Arrivals(context).connect(brand, Channel.FACEBOOK, page);
        String id = admin.get(path("/channel-accounts"))
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();

        Answer given = admin.put(path("/channel-accounts/" + id + "/credential"), Map.of("token", " EAAB-pasted "));

        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.json().path("health").path("state").asString()).isEqualTo("connected");
        assertThat(given.text()).doesNotContain("EAAB");
        assertThat(brand.call(() -> keys.find(UUID.fromString(id))))
                .isInstanceOfSatisfying(
                        AccountKey.Usable.class,
                        usable ->
                                assertThat(usable.access().credential().token()).isEqualTo("EAAB-pasted"));
    }

    @Test
    void letsOnlyThoseConnectWhoMay() {
        Http manager = Member.of(brand.tenant(), Role.SOCIAL_MANAGER, context);

        assertThat(manager.post(path("/connections/facebook"), Map.of()).status())
                .isEqualTo(403);
        assertThat(browser.post(path("/connections/facebook"), Map.of()).status())
                .isEqualTo(401);
    }

    private String connectByConsent() {
        JsonNode begun = begin(Channel.FACEBOOK);
        browser.get(callback(Channel.FACEBOOK, begun) + "&code=abc");
        return accept(begun.path("attemptId").asString(), page)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    private JsonNode begin(Channel channel) {
        Answer begun = admin.post(path("/connections/" + channel.value()), Map.of());
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        return begun.json();
    }

    private Answer accept(String attempt, String account) {
        return admin.post(
                path("/connections/attempts/" + attempt + "/accept"), Map.of("externalAccountIds", List.of(account)));
    }

    private JsonNode account(String id) {
        for (JsonNode account : admin.get(path("/channel-accounts")).json().path("items")) {
            if (account.path("id").asString().equals(id)) {
                return account;
            }
        }
        throw new AssertionError("There is no account " + id);
    }

    private String path(String rest) {
        return "/api/v1/tenants/" + brand.slug() + rest;
    }

    private static String callback(Channel channel, JsonNode begun) {
        return "/connect/" + channel.value() + "/callback?state=" + parameter(begun, "state");
    }

    private static String parameter(JsonNode begun, String name) {
        for (String pair :
                URI.create(begun.path("authorizationUri").asString()).getQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError("There is no " + name);
    }

    private GrantedAccount granted(String account, String name, String... scopes) {
        return new GrantedAccount(
                account,
                name,
                new Credential("EAAB-" + account, null, null, Set.of(scopes), clock.instant(), null, null, null));
    }
}

package app.signalbox.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.intake.PendingContentView;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.channels.connection.AccountKeys;
import app.signalbox.server.channels.connection.FakeNetwork;
import app.signalbox.server.channels.connection.FakeNetworks;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Things of which a webhook tells the id alone. */
@ModuleTest
@Import(FakeNetworks.class)
class ContentFetchingTests {

    private final String profile = Arrivals.newPage();
    private final String comment = Arrivals.newPage();

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("instagramNetwork")
    private FakeNetwork instagram;

    @Autowired
    private ContentFetching fetching;

    @Autowired
    private UnfetchedContent unfetched;

    @Autowired
    private AccountKeys keys;

    @Autowired
    private SystemWork system;

    @Autowired
    private MovableClock clock;

    private Arrivals arrivals;
    private Webhooks webhooks;
    private Brand brand;

    @BeforeEach
    void isMentioned() {
        arrivals = new Arrivals(context);
        webhooks = Webhooks.to(context);
        brand = Brand.found(context);
        arrivals.connect(brand, Channel.INSTAGRAM, profile);
        String mention = change("mentions", "{\"media_id\":\"m1\",\"comment_id\":\"%s\"}".formatted(comment));
        webhooks.post("instagram", Webhooks.signedByMeta(mention), mention);
        arrivals.route();
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void fetchesTheWordsOfAMention() {
        giveAccess();
        instagram.tells(profile, new Retrieved.Bodies(List.of(content("What a lovely teapot"))));

        pass();
        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("What a lovely teapot");
        assertThat(mine()).isEmpty();
        pass();
        assertThat(instagram.calls(profile)).hasSize(1);
    }

    @Test
    void fetchesWordsThatCarryTheKeyOfTheMentionItself() {
        giveAccess();
        instagram.tells(
                profile,
                new Retrieved.Bodies(List.of(
                        json(change("mentions", "{\"media_id\":\"m1\",\"comment_id\":\"%s\"}".formatted(comment))))));

        pass();
        arrivals.route();
        pass();

        assertThat(arrivals.countsOf(brand).duplicate()).isZero();
        assertThat(instagram.calls(profile)).hasSize(1);
    }

    @Test
    void triesAFewTimesAndThenSaysWhyItGaveUp() {
        giveAccess();
        for (int attempt = 0; attempt < 8; attempt++) {
            instagram.tells(profile, new Retrieved.Unreachable("Instagram is down."));
            pass();
            clock.advance(Duration.ofHours(9));
        }

        assertThat(instagram.calls(profile)).hasSize(6);
        assertThat(mine()).singleElement().satisfies(given -> {
            assertThat(given.attempts()).isEqualTo(6);
            assertThat(given.reason()).isEqualTo("Instagram is down.");
            assertThat(given.nextAttemptAt()).isNull();
        });
    }

    @Test
    void saysThatSomethingIsGone() {
        giveAccess();
        instagram.tells(profile, new Retrieved.Gone("The comment was deleted."));

        pass();

        assertThat(mine())
                .singleElement()
                .satisfies(given -> assertThat(given.reason()).isEqualTo("The comment was deleted."));
    }

    @Test
    void waitsForAccessWithoutGivingUp() {
        for (int hour = 0; hour < 10; hour++) {
            pass();
            clock.advance(Duration.ofMinutes(61));
        }
        giveAccess();
        instagram.tells(profile, new Retrieved.Bodies(List.of(content("Still here"))));

        pass();
        arrivals.route();

        assertThat(arrivals.textsOf(brand)).containsExactly("Still here");
    }

    private void giveAccess() {
        UUID account = brand.call(
                () -> context.getBean(ChannelAccounts.class).list().getFirst().id());
        brand.run(() -> keys.keep(account, Credential.ofToken("IGAA", clock.instant())));
    }

    private void pass() {
        brand.runOutside(() -> {
            while (fetching.pass() > 0) {}
        });
    }

    private List<PendingContentView> mine() {
        return system.call("test", unfetched::list).stream()
                .filter(one -> one.tenant().equals(brand.slug()))
                .toList();
    }

    private JsonNode content(String text) {
        return json(change("comments", """
                {"id":"%s","text":"%s","from":{"id":"4711","username":"ida"},"media":{"id":"m1"}}""".formatted(comment, text)));
    }

    private String change(String field, String value) {
        return """
                {"object":"instagram","entry":[{"id":"%s","time":1765000000,"changes":[
                {"field":"%s","value":%s}]}]}""".formatted(profile, field, value);
    }

    private static JsonNode json(String body) {
        return new JsonMapper().readTree(body);
    }
}

package app.signalbox.server.channels.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.NetworkFixture;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.connection.PendingContent;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.x.XSettings.Product;
import app.signalbox.server.kernel.SignalboxSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class XRetrieverTests {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final XSite site = new XSite();
    private final NetworkFixture network = new NetworkFixture();

    @AfterEach
    void close() {
        site.close();
        network.close();
    }

    @Test
    void hasTheLastDayReplayed() {
        site.authority(Product.ACTIVITY).subscribe(site.access());
        var retriever = new XRetriever(
                XSite.api(site.address()),
                XSettingsFixture.at(site.address(), Product.ACTIVITY),
                site.subscriptions(Product.ACTIVITY),
                Clock.systemUTC());
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

        var retrieved =
                retriever.missed(site.access(), now.minus(Duration.ofHours(3)), now.minus(Duration.ofMinutes(20)));

        assertThat(retrieved).isEqualTo(new Retrieved.Replaying());
    }

    @Test
    void readsMessagesAndMentionsWhereNothingCanBeReplayed() {
        network.says(200, """
                        {"data":[
                          {"id":"31","event_type":"MessageCreate","text":"Too new","sender_id":"900",
                           "dm_conversation_id":"%1$s-900","created_at":"2026-11-27T11:59:00.000Z"},
                          {"id":"30","event_type":"MessageCreate","text":"Is it back?","sender_id":"900",
                           "dm_conversation_id":"%1$s-900","created_at":"2026-11-25T12:00:00.000Z"},
                          {"id":"29","event_type":"MessageCreate","text":"Too old","sender_id":"900",
                           "dm_conversation_id":"%1$s-900","created_at":"2026-11-20T12:00:00.000Z"}],
                         "includes":{"users":[{"id":"900","name":"Ida Invented","username":"ida"}]},
                         "meta":{"result_count":3,"next_token":"more"}}""".formatted(XSite.ACCOUNT)).says(200, """
                        {"data":[{"id":"40","text":"@lanterns hello","author_id":"900","conversation_id":"39",
                           "created_at":"2026-11-25T13:00:00.000Z","referenced_tweets":[{"type":"replied_to","id":"39"}]}],
                         "includes":{"users":[{"id":"900","name":"Ida Invented","username":"ida"}]},
                         "meta":{"result_count":1}}""");

        var events = missed();

        assertThat(events).hasSize(2).allSatisfy(event -> assertThat(event).isInstanceOf(MessagePosted.class));
        var message = (MessagePosted) events.getFirst();
        assertThat(message.providerMessageId()).isEqualTo("30");
        assertThat(message.text()).isEqualTo("Is it back?");
        assertThat(message.thread()).isEqualTo(new ThreadRef(ThreadKind.DM, "900", null));
        assertThat(message.contact().handle()).isEqualTo("ida");
        assertThat(message.source().externalAccountId()).isEqualTo(XSite.ACCOUNT);
        var mention = (MessagePosted) events.getLast();
        assertThat(mention.providerMessageId()).isEqualTo("40");
        assertThat(mention.replyTo()).isEqualTo("39");
        assertThat(mention.thread()).isEqualTo(new ThreadRef(ThreadKind.MENTION, "post/39/900", "39"));
    }

    @Test
    void writesMentionsAsTheOlderProductWould() {
        network.says(200, """
                {"data":{"id":"40","text":"@lanterns hello","author_id":"900","conversation_id":"39",
                   "created_at":"2026-11-25T13:00:00.000Z","referenced_tweets":[{"type":"replied_to","id":"39"}]},
                 "includes":{"users":[{"id":"900","name":"Ida Invented","username":"ida"}]}}""");

        var retrieved = retriever(Product.ACCOUNT_ACTIVITY).content(site.access(), pending());

        var mention = (MessagePosted) events(retrieved).getFirst();
        assertThat(mention.thread()).isEqualTo(new ThreadRef(ThreadKind.MENTION, "public/900", null));
        assertThat(mention.text()).isEqualTo("@lanterns hello");
        assertThat(mention.source().providerTime()).isEqualTo(Instant.parse("2026-11-25T13:00:00Z"));
    }

    @Test
    void saysWhatIsGone() {
        network.says(200, "{\"errors\":[{\"type\":\"https://api.x.com/2/problems/resource-not-found\"}]}");
        var retriever = retriever(Product.ACTIVITY);

        assertThat(retriever.content(site.access(), pending())).isInstanceOf(Retrieved.Gone.class);
        assertThat(retriever.content(site.access(), new PendingContent.LeadForm("1")))
                .isInstanceOf(Retrieved.Gone.class);
    }

    @Test
    void saysThatTheKeyIsDead() {
        network.says(401, "{\"title\":\"Unauthorized\"}");

        assertThat(retriever(Product.ACTIVITY).missed(site.access(), NOW.minus(Duration.ofDays(3)), NOW))
                .isInstanceOf(Retrieved.AccessLost.class);
    }

    private List<ProviderEvent> missed() {
        var from = NOW.minus(Duration.ofDays(3));
        return events(retriever(Product.ACTIVITY).missed(site.access(), from, NOW.minus(Duration.ofHours(1))));
    }

    private static List<ProviderEvent> events(Retrieved retrieved) {
        return ((Retrieved.Bodies) retrieved)
                .bodies().stream().flatMap(body -> XSite.read(body).stream()).toList();
    }

    private static PendingContent pending() {
        return new PendingContent.Message("40", "post/39/900", "39");
    }

    private XRetriever retriever(Product product) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var settings = XSettingsFixture.at(network.uri(), product);
        var deployment = new SignalboxSettings(Path.of("unused"), URI.create("https://box.example"), Set.of());
        var api = new XApi(settings, clock);
        return new XRetriever(api, settings, new XSubscriptions(api, settings, deployment), clock);
    }
}

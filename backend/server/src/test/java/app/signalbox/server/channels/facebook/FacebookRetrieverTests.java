package app.signalbox.server.channels.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.LeadFormAnswered;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.connection.PendingContent;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.meta.MetaFixtures;
import app.signalbox.server.channels.meta.MetaSite;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FacebookRetrieverTests {

    private static final String POST = MetaSite.PAGE + "_702000000000101";

    private final MetaSite site = new MetaSite(app.signalbox.sandbox.answer.meta.MetaSettings::withStrangers);
    private final FacebookRetriever retriever = retriever(site.address());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void bringsWhatWasSaidOnBothSides() {
        var asked = site.standIn().personWrites(MetaSite.PAGE, MetaSite.ADA, "Is the lantern back?", now);
        new FacebookOutlet(MetaFixtures.graph(MetaSite.settings(site.address())), Clock.systemUTC())
                .send(
                        site.access(Channel.FACEBOOK),
                        new Reply(ThreadKind.DM, MetaSite.ADA, null, null, null, "On Monday", "o", null));

        var messages = missed(now.minusSeconds(60), now.plusSeconds(60));

        assertThat(messages).extracting(MessagePosted::text).containsExactly("Is the lantern back?", "On Monday");
        assertThat(messages)
                .extracting(MessagePosted::direction)
                .containsExactly(Direction.INBOUND, Direction.OUTBOUND);
        assertThat(messages)
                .extracting(MessagePosted::thread)
                .containsOnly(new ThreadRef(ThreadKind.DM, MetaSite.ADA, null));
        assertThat(messages.getFirst().providerMessageId()).isEqualTo(asked);
        assertThat(messages.getFirst().source().providerTime()).isEqualTo(now);
        assertThat(messages.getLast().providerMessageId())
                .isEqualTo(site.book().all().getLast().providerId());
    }

    @Test
    void bringsCommentsOnItsPosts() {
        var comment = site.standIn().personComments(MetaSite.PAGE, POST, MetaSite.ADA, "How much?", now);

        assertThat(missed(now.minusSeconds(60), now.plusSeconds(60)))
                .singleElement()
                .satisfies(posted -> {
                    assertThat(posted.providerMessageId()).isEqualTo(comment);
                    assertThat(posted.thread()).isEqualTo(new ThreadRef(ThreadKind.COMMENT, comment, POST));
                    assertThat(posted.text()).isEqualTo("How much?");
                    assertThat(posted.author()).isNotNull().returns(MetaSite.ADA, author -> author.externalId());
                });
    }

    @Test
    void leavesOutWhatWasSaidAtAnotherTime() {
        site.standIn().personWrites(MetaSite.PAGE, MetaSite.ADA, "Long ago", now.minus(Duration.ofHours(3)));
        site.standIn()
                .personComments(MetaSite.PAGE, POST, MetaSite.ADA, "Long ago too", now.minus(Duration.ofHours(3)));

        assertThat(missed(now.minusSeconds(60), now.plusSeconds(60))).isEmpty();
    }

    @Test
    void tellsTheSameEachTime() {
        site.standIn().personWrites(MetaSite.PAGE, MetaSite.ADA, "Is the lantern back?", now);

        assertThat(missed(now.minusSeconds(60), now.plusSeconds(60)))
                .isEqualTo(missed(now.minusSeconds(90), now.plusSeconds(90)));
    }

    @Test
    void fetchesWhatAFormWasFilledInWith() {
        var content = (Retrieved.Bodies)
                retriever.content(site.access(Channel.FACEBOOK), new PendingContent.LeadForm("4711"));

        assertThat(read(content)).singleElement().isInstanceOfSatisfying(LeadFormAnswered.class, answered -> {
            assertThat(answered.leadFormEntryId()).isEqualTo("4711");
            assertThat(answered.formId()).isNotNull();
            assertThat(answered.answers()).containsKeys("full_name", "email");
        });
    }

    @Test
    void fetchesAComment() {
        var comment = site.standIn().personComments(MetaSite.PAGE, POST, MetaSite.ADA, "See @Larkspur", now);
        var mention = new PendingContent.Message(comment, POST + "/" + comment, POST);
        var below = new PendingContent.Message(comment, comment, POST);

        assertThat(read((Retrieved.Bodies) retriever.content(site.access(Channel.FACEBOOK), mention)))
                .singleElement()
                .isInstanceOfSatisfying(MessagePosted.class, posted -> {
                    assertThat(posted.providerMessageId()).isEqualTo(comment);
                    assertThat(posted.thread())
                            .isEqualTo(new ThreadRef(ThreadKind.MENTION, POST + "/" + comment, POST));
                    assertThat(posted.text()).isEqualTo("See @Larkspur");
                });
        assertThat(read((Retrieved.Bodies) retriever.content(site.access(Channel.FACEBOOK), below)))
                .singleElement()
                .isInstanceOfSatisfying(
                        MessagePosted.class,
                        posted -> assertThat(posted.thread())
                                .isEqualTo(new ThreadRef(ThreadKind.COMMENT, comment, POST)));
    }

    @Test
    void saysWhyItCannotTell() {
        var access = site.access(Channel.FACEBOOK);

        assertThat(retriever.content(access, new PendingContent.Message("m_never", "7", null)))
                .isInstanceOf(Retrieved.Gone.class);
        assertThat(retriever.missed(site.deadAccess(Channel.FACEBOOK), now, now))
                .isInstanceOf(Retrieved.AccessLost.class);
        assertThat(retriever(URI.create("http://localhost:1")).missed(access, now, now))
                .isInstanceOf(Retrieved.Unreachable.class);
    }

    private List<MessagePosted> missed(Instant from, Instant to) {
        var told = (Retrieved.Bodies) retriever.missed(site.access(Channel.FACEBOOK), from, to);
        return read(told).stream().map(MessagePosted.class::cast).toList();
    }

    private List<ProviderEvent> read(Retrieved.Bodies told) {
        var connector = new FacebookConnector(MetaSite.settings(site.address()));
        return told.bodies().stream()
                .map(body -> connector.read(body.toString().getBytes(StandardCharsets.UTF_8)))
                .flatMap(List::stream)
                .toList();
    }

    private static FacebookRetriever retriever(URI network) {
        return new FacebookRetriever(MetaFixtures.graph(MetaSite.settings(network)), Clock.systemUTC());
    }
}

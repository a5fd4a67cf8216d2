package app.signalbox.server.channels.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.connection.PendingContent;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.meta.MetaSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstagramRetrieverTests {

    private static final String MEDIUM = "17940000000000007";

    private final MetaSite site = new MetaSite();
    private final InstagramRetriever retriever =
            new InstagramRetriever(InstagramOutletTests.graphs(site.address()), Clock.systemUTC());
    private final InstagramConnector connector = new InstagramConnector(
            MetaSite.settings(site.address()), new InstagramSettings(null, null, URI.create("http://localhost:1")));
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void bringsMessagesAndComments() {
        var asked = site.standIn().personWrites(MetaSite.INSTAGRAM, MetaSite.ADA, "Is the lantern back?", now);
        var comment = site.standIn().personComments(MetaSite.INSTAGRAM, MEDIUM, MetaSite.ADA, "How much?", now);

        var told = (Retrieved.Bodies)
                retriever.missed(site.access(Channel.INSTAGRAM), now.minusSeconds(60), now.plusSeconds(60));

        assertThat(read(told)).extracting(MessagePosted::providerMessageId).containsExactly(asked, comment);
        assertThat(read(told))
                .extracting(MessagePosted::thread)
                .containsExactly(
                        new ThreadRef(ThreadKind.DM, MetaSite.ADA, null),
                        new ThreadRef(ThreadKind.COMMENT, comment, MEDIUM));
    }

    @Test
    void givesAMentionItsWordsUnderTheSameId() {
        var comment = site.standIn().personComments(MetaSite.INSTAGRAM, MEDIUM, MetaSite.ADA, "Look @larkspur", now);
        var told = (MessagePosted) connector
                .read(bytes("""
                        {"object":"instagram","entry":[{"id":"%s","time":1765000000,"changes":[
                        {"field":"mentions","value":{"media_id":"%s","comment_id":"%s"}}]}]}""".formatted(MetaSite.INSTAGRAM, MEDIUM, comment)))
                .getFirst();
        var pending = new PendingContent.Message(
                told.providerMessageId(), told.thread().key(), told.thread().subjectRef());

        var content = (Retrieved.Bodies) retriever.content(site.access(Channel.INSTAGRAM), pending);

        assertThat(told.contentPending()).isTrue();
        assertThat(read(content)).singleElement().satisfies(posted -> {
            assertThat(posted.providerMessageId()).isEqualTo(told.providerMessageId());
            assertThat(posted.thread()).isEqualTo(told.thread());
            assertThat(posted.text()).isEqualTo("Look @larkspur");
            assertThat(posted.contentPending()).isFalse();
            assertThat(posted.author()).isNotNull().returns("person_" + MetaSite.ADA, author -> author.handle());
            assertThat(posted.source().dedupeKey()).isNotEqualTo(told.source().dedupeKey());
        });
    }

    @Test
    void givesACaptionThatMentionsUsItsWords() {
        site.standIn().personComments(MetaSite.INSTAGRAM, MEDIUM, MetaSite.ADA, "First", now);

        var content = (Retrieved.Bodies)
                retriever.content(site.access(Channel.INSTAGRAM), new PendingContent.Message(MEDIUM, MEDIUM, MEDIUM));

        assertThat(read(content)).singleElement().satisfies(posted -> {
            assertThat(posted.thread()).isEqualTo(new ThreadRef(ThreadKind.MENTION, MEDIUM, MEDIUM));
            assertThat(posted.text()).startsWith("A picture by");
        });
    }

    @Test
    void saysThatAMentionIsGone() {
        var content =
                retriever.content(site.access(Channel.INSTAGRAM), new PendingContent.Message("17999", "17999", MEDIUM));

        assertThat(content).isInstanceOf(Retrieved.Gone.class);
    }

    private List<MessagePosted> read(Retrieved.Bodies told) {
        return told.bodies().stream()
                .map(body -> connector.read(bytes(body.toString())))
                .<ProviderEvent>flatMap(List::stream)
                .map(MessagePosted.class::cast)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

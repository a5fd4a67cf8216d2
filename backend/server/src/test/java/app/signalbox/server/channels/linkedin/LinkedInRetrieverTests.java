package app.signalbox.server.channels.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.connection.PendingContent;
import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkedInRetrieverTests {

    private final LinkedInSite site = new LinkedInSite();
    private final LinkedInRetriever retriever = site.retriever();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void readsNotificationsInTheShapeOfWebhooks() {
        for (var number = 1; number <= 12; number++) {
            comment("Comment " + number);
        }

        var retrieved = (Retrieved.Bodies) missed();

        assertThat(retrieved.bodies()).hasSize(2);
        assertThat(retrieved.bodies().stream().flatMap(body -> LinkedInSite.read(body).stream()))
                .hasSize(12)
                .allSatisfy(event -> {
                    assertThat(event).isInstanceOf(MessagePosted.class);
                    assertThat(event.source().externalAccountId()).isEqualTo(LinkedInSite.PAGE);
                })
                .extracting(event -> ((MessagePosted) event).text())
                .contains("Comment 1", "Comment 12");
    }

    @Test
    void hasNothingToTellOfAQuietTime() {
        assertThat(missed()).isEqualTo(new Retrieved.Bodies(List.of()));
    }

    @Test
    void readsOneCommentByItsName() {
        var id = comment("Is it back?");

        var retrieved = (Retrieved.Bodies) retriever.content(LinkedInSite.access(), pending(id));

        var posted = (MessagePosted) events(retrieved).getFirst();
        assertThat(posted.providerMessageId()).isEqualTo(id);
        assertThat(posted.text()).isEqualTo("Is it back?");
        assertThat(posted.contentPending()).isFalse();
    }

    @Test
    void saysWhatIsGone() {
        var id = comment("Soon gone");
        LinkedInSite.outlet(site.address()).send(LinkedInSite.access(), new OutgoingAct.Delete(id, null));

        assertThat(retriever.content(LinkedInSite.access(), pending(id))).isInstanceOf(Retrieved.Gone.class);
        assertThat(retriever.content(LinkedInSite.access(), pending("urn:li:share:1")))
                .isInstanceOf(Retrieved.Gone.class);
        assertThat(retriever.content(LinkedInSite.access(), new PendingContent.LeadForm("1")))
                .isInstanceOf(Retrieved.Gone.class);
    }

    @Test
    void saysThatTheKeyIsDead() {
        assertThat(retriever.missed(LinkedInSite.deadAccess(), Instant.EPOCH, Instant.now()))
                .isInstanceOf(Retrieved.AccessLost.class);
    }

    private Retrieved missed() {
        var now = Instant.now();
        return retriever.missed(LinkedInSite.access(), now.minus(Duration.ofHours(1)), now.plusSeconds(60));
    }

    private String comment(String text) {
        var reply = new Reply(
                ThreadKind.COMMENT,
                LinkedInSite.QUESTION,
                LinkedInSite.POST,
                null,
                LinkedInSite.QUESTION,
                text,
                "outbox-1",
                null);
        var sent = LinkedInSite.outlet(site.address())
                .send(LinkedInSite.access(), reply)
                .result();
        return ((Accepted) sent).providerMessageId();
    }

    private static PendingContent pending(String id) {
        return new PendingContent.Message(id, id, LinkedInSite.POST);
    }

    private static List<ProviderEvent> events(Retrieved.Bodies retrieved) {
        return retrieved.bodies().stream()
                .flatMap(body -> LinkedInSite.read(body).stream())
                .toList();
    }
}

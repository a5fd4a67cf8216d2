package app.signalbox.server.channels.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.server.channels.OutletContract;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Direct messages, and what can be done with posts. */
class XOutletTests extends OutletContract {

    private final XSite site = new XSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Override
    protected URI network() {
        return site.address();
    }

    @Override
    protected Outlet outlet(URI network) {
        return XSite.outlet(network);
    }

    @Override
    protected AccountAccess access() {
        return site.access();
    }

    @Override
    protected AccountAccess deadAccess() {
        return site.deadAccess();
    }

    @Override
    protected OutgoingAct words(String text) {
        return new Reply(ThreadKind.DM, XSite.IDA, null, XSite.IDA, null, text, "outbox-1", null);
    }

    @Override
    protected Place place() {
        return Place.DIRECT_MESSAGE;
    }

    @Override
    protected Weather weather() {
        return site.standIn().weather();
    }

    @Override
    protected OutsideBook book() {
        return site.book();
    }

    @Test
    void namesMessagesAsItsWebhooksDo() {
        var accepted = (Accepted) send(words("Hello Ida"));

        await().untilAsserted(() -> assertThat(site.told())
                .filteredOn(MessagePosted.class::isInstance)
                .extracting(event -> ((MessagePosted) event).providerMessageId())
                .contains(accepted.providerMessageId()));
    }

    @Test
    void signsWhereTheKeyIsOfOAuth1() {
        var sent = outlet().send(site.signedAccess(), words("Signed")).result();

        assertThat(sent).isInstanceOf(Accepted.class);
        assertThat(received("Signed")).hasSize(1);
    }

    @Test
    void saysWhoTakesNoMessages() {
        site.standIn().closeDirectMessages(XSite.IDA);

        assertThat(send(words("Hello")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("takes no direct messages"));
    }

    @Test
    void hidesShowsAndDeletes() {
        var own = (Accepted) send(new Reply(
                ThreadKind.MENTION, "post/1200/" + XSite.IDA, "1200", XSite.IDA, "1200", "Ours", "outbox-2", null));
        var id = own.providerMessageId();

        assertThat(send(new OutgoingAct.Hide("1200"))).isEqualTo(Accepted.as(null));
        assertThat(site.standIn().isHidden("1200")).isTrue();
        assertThat(send(new OutgoingAct.Unhide("1200"))).isEqualTo(Accepted.as(null));
        assertThat(site.standIn().isHidden("1200")).isFalse();
        assertThat(send(new OutgoingAct.Delete(id, null))).isEqualTo(Accepted.as(null));
        assertThat(send(new OutgoingAct.Delete(id, null))).isEqualTo(Accepted.as(null));
        assertThat(received("Ours")).extracting(Received::state).containsExactly(Received.State.DELETED);
    }

    @Test
    void likesAndTakesItBack() {
        assertThat(send(new OutgoingAct.Like("1200"))).isEqualTo(Accepted.as(null));
        assertThat(send(new OutgoingAct.Unlike("1200"))).isEqualTo(Accepted.as(null));

        assertThat(received("like")).extracting(Received::state).containsExactly(Received.State.DELETED);
    }
}

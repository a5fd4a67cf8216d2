package app.signalbox.server.channels.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.server.channels.OutletContract;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers in public. */
class XPublicOutletTests extends OutletContract {

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
        return new Reply(
                ThreadKind.MENTION, "post/1200/" + XSite.IDA, "1200", XSite.IDA, "1201", text, "outbox-1", null);
    }

    @Override
    protected Place place() {
        return Place.PUBLIC;
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
    void standsBelowThePostThatItAnswers() {
        send(words("Below"));

        assertThat(received("Below")).extracting(Received::to).containsExactly("1201");
    }

    @Test
    void saysThatXTakesTheSameWordsOnlyOnce() {
        send(words("The same"));

        assertThat(send(words("The same")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("Change the text."));
    }
}

package app.signalbox.server.channels.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.sandbox.answer.outside.Media;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.server.channels.OutletContract;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.UploadResult.Processing;
import app.signalbox.server.channels.outlet.UploadResult.Stored;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    @Test
    void waitsForXToLookThroughAGifAndSendsItWithWords() {
        var gif = new byte[600];
        System.arraycopy("GIF89a".getBytes(StandardCharsets.US_ASCII), 0, gif, 0, 6);
        var media = new OutgoingMedia(MediaKind.GIF, "image/gif", "wave.gif", gif.length, "");

        var first = (Processing) outlet().upload(access(), Place.PUBLIC, media, gif);
        var known = new OutgoingMedia(MediaKind.GIF, "image/gif", "wave.gif", gif.length, first.mediaId());
        var second = outlet().upload(access(), Place.PUBLIC, known, gif);
        var third = outlet().upload(access(), Place.PUBLIC, known, gif);
        var said = (Reply) words("Hello from the workshop");
        var sent = send(new Reply(
                said.kind(),
                said.threadKey(),
                said.subjectRef(),
                said.person(),
                said.answers(),
                said.text(),
                said.outboxId(),
                null,
                List.of(known)));

        assertThat(second).isInstanceOf(Processing.class);
        assertThat(third).isInstanceOf(Stored.class);
        assertThat(sent).isInstanceOf(Accepted.class);
        assertThat(last().text()).isEqualTo("Hello from the workshop");
        assertThat(last().media()).extracting(Media::type).containsExactly("image/gif");
        assertThat(outlet().find(access(), said, Instant.now(), Set.of())).isEqualTo(new ReadBack.Absent());
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

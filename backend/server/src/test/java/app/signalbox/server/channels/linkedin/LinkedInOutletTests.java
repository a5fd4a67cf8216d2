package app.signalbox.server.channels.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.server.channels.OutletContract;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.AccessLost;
import app.signalbox.server.channels.outlet.SendResult.RateLimited;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.UploadResult;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkedInOutletTests extends OutletContract {

    private final LinkedInSite site = new LinkedInSite();

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
        return LinkedInSite.outlet(network);
    }

    @Override
    protected AccountAccess access() {
        return LinkedInSite.access();
    }

    @Override
    protected AccountAccess deadAccess() {
        return LinkedInSite.deadAccess();
    }

    @Override
    protected OutgoingAct words(String text) {
        return new Reply(
                ThreadKind.COMMENT,
                LinkedInSite.QUESTION,
                LinkedInSite.POST,
                "urn:li:person:abc",
                LinkedInSite.QUESTION,
                text,
                "outbox-1",
                null);
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

    @Override
    protected String besideAFile() {
        return "Here it is";
    }

    @Test
    void saysWhatToDoWhereTheAppMayPutNoPicturesIntoComments() {
        try (var strict = new LinkedInSite(settings -> settings.withoutCommentImages())) {
            var outlet = LinkedInSite.outlet(strict.address());
            var picture = picture();
            var media = new OutgoingMedia(MediaKind.IMAGE, "image/png", "a.png", picture.length, "");
            var there = (UploadResult.Stored) outlet.upload(access(), Place.PUBLIC, media, picture);
            var named = new OutgoingMedia(MediaKind.IMAGE, "image/png", "a.png", picture.length, there.mediaId());
            var act = new Reply(
                    ThreadKind.COMMENT,
                    LinkedInSite.QUESTION,
                    LinkedInSite.POST,
                    null,
                    LinkedInSite.QUESTION,
                    "Here",
                    "o",
                    null,
                    List.of(named));

            var sent = outlet.send(access(), act).result();

            assertThat(sent)
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected -> assertThat(rejected.reason()).contains("link to the picture"));
            assertThat(strict.book().all()).isEmpty();
        }
    }

    @Test
    void namesCommentsAsItsWebhooksDo() {
        site.authority().subscribe(access());

        var accepted = (Accepted) send(words("Yes, on Monday"));

        assertThat(accepted.providerMessageId()).startsWith("urn:li:comment:(" + LinkedInSite.POST + ",");
        await().untilAsserted(() -> assertThat(site.told())
                .filteredOn(MessagePosted.class::isInstance)
                .extracting(event -> ((MessagePosted) event).providerMessageId())
                .contains(accepted.providerMessageId()));
    }

    @Test
    void answersBelowTheCommentThatOpenedTheThread() {
        var nested = "urn:li:comment:(" + LinkedInSite.POST + ",7100000000000000003)";

        send(new Reply(ThreadKind.COMMENT, LinkedInSite.QUESTION, LinkedInSite.POST, null, nested, "Below", "o", null));

        assertThat(received("Below")).extracting(Received::to).containsExactly(LinkedInSite.QUESTION);
    }

    @Test
    void answersAMentionBelowThePostThatMentions() {
        var share = "urn:li:share:7100000000000000009";

        var sent = send(new Reply(ThreadKind.MENTION, share, share, null, share, "Thank you", "o", null));

        assertThat(((Accepted) sent).providerMessageId()).startsWith("urn:li:comment:(" + share + ",");
        assertThat(received("Thank you")).extracting(Received::to).containsExactly(share);
    }

    @Test
    void deletesItsCommentOnceOrTwice() {
        var accepted = (Accepted) send(words("A slip"));
        var act = new OutgoingAct.Delete(accepted.providerMessageId(), LinkedInSite.POST);

        assertThat(send(act)).isEqualTo(Accepted.as(null));
        assertThat(send(act)).isEqualTo(Accepted.as(null));
        assertThat(received("A slip")).extracting(Received::state).containsExactly(Received.State.DELETED);
    }

    @Test
    void likesAPostOnceOrTwiceAndTakesItBack() {
        var like = new OutgoingAct.Like(LinkedInSite.POST);

        assertThat(send(like)).isEqualTo(Accepted.as(null));
        assertThat(send(like)).isEqualTo(Accepted.as(null));
        assertThat(send(new OutgoingAct.Unlike(LinkedInSite.POST))).isEqualTo(Accepted.as(null));
        assertThat(received("LIKE")).extracting(Received::state).containsExactly(Received.State.DELETED);
    }

    @Test
    void likesAComment() {
        assertThat(send(new OutgoingAct.Like(LinkedInSite.QUESTION))).isEqualTo(Accepted.as(null));

        assertThat(received("LIKE")).extracting(Received::to).containsExactly(LinkedInSite.QUESTION);
    }

    @Test
    void saysWhatLinkedInHasNoWayToDo() {
        var impossible = List.of(
                new Reply(ThreadKind.DM, "abc", null, "abc", null, "Hello", "o", null),
                new OutgoingAct.PrivateReply(LinkedInSite.QUESTION, null, "Hello", "o"),
                new OutgoingAct.Hide(LinkedInSite.QUESTION),
                new OutgoingAct.Unhide(LinkedInSite.QUESTION),
                new OutgoingAct.Delete("urn:li:share:1", null));

        assertThat(impossible).allSatisfy(act -> {
            assertThat(outlet().supports(act)).isFalse();
            assertThat(send(act))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected -> assertThat(rejected.reason()).endsWith("."));
        });
    }

    @Test
    void saysThatReconnectingDoesNotBringTheRoleBack() {
        site.standIn().loseRole(LinkedInSite.PAGE);

        assertThat(send(words("Hello")))
                .isInstanceOfSatisfying(
                        AccessLost.class,
                        lost -> assertThat(lost.reason())
                                .contains("Reconnecting won't help", "administrator of the page"));
    }

    @Test
    void waitsForMidnightWhenTheMembersDayIsUsedUp() {
        try (var small = new LinkedInSite(settings -> settings.withQuotas(10, 1))) {
            var outlet = LinkedInSite.outlet(small.address());
            outlet.send(access(), words("One"));

            var limited = (RateLimited) outlet.send(access(), words("Two")).result();

            assertThat(limited.scope()).isEqualTo(LimitScope.account(LinkedInSite.PAGE));
            assertThat(limited.until().atOffset(ZoneOffset.UTC).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        }
    }

    @Test
    void waitsForTheWholeAppWhenItsDayIsUsedUp() {
        try (var small = new LinkedInSite(settings -> settings.withQuotas(1, 10))) {
            var outlet = LinkedInSite.outlet(small.address());
            outlet.send(access(), words("One"));

            var limited = (RateLimited) outlet.send(access(), words("Two")).result();

            assertThat(limited.scope()).isEqualTo(LimitScope.app());
        }
    }

    @Test
    void tellsTheSameThreadAsItsWebhooks() {
        site.authority().subscribe(access());
        var question = new Reply(
                ThreadKind.MENTION, LinkedInSite.POST, LinkedInSite.POST, null, null, "First level", "o", null);

        var accepted = (Accepted) send(question);

        await().untilAsserted(() -> assertThat(site.told())
                .filteredOn(MessagePosted.class::isInstance)
                .extracting(event -> ((MessagePosted) event).thread())
                .contains(new ThreadRef(ThreadKind.COMMENT, accepted.providerMessageId(), LinkedInSite.POST)));
    }
}

package app.signalbox.server.channels.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received.State;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.server.channels.OutletContract;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.meta.MetaFixtures;
import app.signalbox.server.channels.meta.MetaSite;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Delete;
import app.signalbox.server.channels.outlet.OutgoingAct.Hide;
import app.signalbox.server.channels.outlet.OutgoingAct.Like;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingAct.PrivateReply;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.OutgoingAct.Unhide;
import app.signalbox.server.channels.outlet.OutgoingAct.Unlike;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.AccessLost;
import app.signalbox.server.channels.outlet.SendResult.RateLimited;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.UploadResult;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FacebookOutletTests extends OutletContract {

    private static final String POST = MetaSite.PAGE + "_702000000000101";

    private final MetaSite site = new MetaSite();

    @BeforeEach
    void adaWrites() {
        site.standIn().personWrites(MetaSite.PAGE, MetaSite.ADA, "Is the lantern back?", Instant.now());
    }

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
        return new FacebookOutlet(MetaFixtures.graph(MetaSite.settings(network)), Clock.systemUTC());
    }

    @Override
    protected AccountAccess access() {
        return site.access(Channel.FACEBOOK);
    }

    @Override
    protected AccountAccess deadAccess() {
        return site.deadAccess(Channel.FACEBOOK);
    }

    @Override
    protected OutgoingAct words(String text) {
        return message(text, null);
    }

    @Override
    protected Place place() {
        return Place.DIRECT_MESSAGE;
    }

    @Override
    protected Weather weather() {
        return site.standIn().weather(MetaSite.network(Channel.FACEBOOK));
    }

    @Override
    protected OutsideBook book() {
        return site.book();
    }

    @Test
    void putsAPictureIntoAComment() {
        var question = site.standIn().personComments(MetaSite.PAGE, POST, MetaSite.ADA, "Show me", Instant.now());
        var picture = picture();
        var media = new OutgoingMedia(MediaKind.IMAGE, "image/png", "lantern.png", picture.length, "");
        var there = (UploadResult.Stored) outlet().upload(access(), Place.PUBLIC, media, picture);
        var named = new OutgoingMedia(MediaKind.IMAGE, "image/png", "lantern.png", picture.length, there.mediaId());
        var act = new Reply(
                ThreadKind.COMMENT, question, POST, MetaSite.ADA, question, "Here", "o", null, List.of(named));

        var sent = send(act);

        assertThat(sent).isInstanceOf(Accepted.class);
        assertThat(last().text()).isEqualTo("Here");
        assertThat(last().media())
                .singleElement()
                .satisfies(arrived -> assertThat(arrived.sha256()).isEqualTo(sha256(picture)));
    }

    @Test
    void letsTheOutboxIdComeBackWithTheEcho() {
        var accepted = (Accepted) send(message("On Monday", null));

        assertThat(echo(accepted)).hasValueSatisfying(echo -> {
            assertThat(echo.outboxId()).isEqualTo("outbox-17");
            assertThat(echo.thread()).isEqualTo(new ThreadRef(ThreadKind.DM, MetaSite.ADA, null));
        });
    }

    @Test
    void namesACommentAsItsWebhookDoes() {
        var question = comment("How much?");

        var accepted = (Accepted) send(answer(question, "Ninety."));

        assertThat(echo(accepted)).hasValueSatisfying(echo -> {
            assertThat(echo.thread()).isEqualTo(new ThreadRef(ThreadKind.COMMENT, question, POST));
            assertThat(echo.text()).isEqualTo("Ninety.");
        });
    }

    @Test
    void answersAPostThatMentionsThePage() {
        var mention = new Reply(ThreadKind.MENTION, POST, POST, null, POST, "Thank you!", "outbox-18", null);

        assertThat(send(mention)).isInstanceOf(Accepted.class);
        assertThat(last().to()).isEqualTo(POST);
    }

    @Test
    void answersACommentElsewhereThatMentionsThePage() {
        var comment = comment("Ask them");
        var mention = new Reply(ThreadKind.MENTION, POST + "/" + comment, POST, null, comment, "Here!", "o", null);

        assertThat(send(mention)).isInstanceOf(Accepted.class);
        assertThat(last().to()).isEqualTo(comment);
    }

    @Test
    void findsACommentThatTookEffect() {
        var question = comment("How much?");
        var act = answer(question, "Ninety.");
        var since = Instant.now();
        var accepted = (Accepted) send(act);

        assertThat(outlet().find(access(), act, since, Set.of()))
                .isEqualTo(new ReadBack.Found(accepted.providerMessageId()));
        assertThat(outlet().find(access(), answer(question, "A hundred."), since, Set.of()))
                .isEqualTo(new ReadBack.Absent());
    }

    @Test
    void tellsWhoseConversationAPrivateReplyWentTo() {
        var question = comment("How much?");
        var since = Instant.now();
        var act = new PrivateReply(question, MetaSite.ADA, "Ninety, between us.", "outbox-19");

        var accepted = (Accepted) send(act);

        assertThat(accepted.thread()).isEqualTo(new ThreadRef(ThreadKind.DM, MetaSite.ADA, null));
        assertThat(accepted.person()).isNotNull().returns(MetaSite.ADA, person -> person.externalId());
        assertThat(echo(accepted))
                .hasValueSatisfying(echo -> assertThat(echo.thread()).isEqualTo(accepted.thread()));
        assertThat(outlet().find(access(), act, since, Set.of()))
                .isEqualTo(new ReadBack.Found(accepted.providerMessageId()));
    }

    @Test
    void refusesASecondPrivateReply() {
        var question = comment("How much?");
        send(new PrivateReply(question, MetaSite.ADA, "Ninety, between us.", "outbox-19"));

        var again = send(new PrivateReply(question, MetaSite.ADA, "Or eighty.", "outbox-20"));

        assertThat(again)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("one private reply"));
    }

    @Test
    void saysTheWayOutBeyondTheWindow() {
        var grace = "7001000000000002";
        site.standIn()
                .personWrites(MetaSite.PAGE, grace, "Hello?", Instant.now().minus(Duration.ofDays(3)));

        var late = send(to(grace, "Sorry", null));
        var human = send(to(grace, "Sorry", "HUMAN_AGENT"));

        assertThat(late).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo("10/2018278");
            assertThat(rejected.reason()).contains("24 hours").contains("HUMAN_AGENT");
        });
        assertThat(human).isInstanceOf(Accepted.class);
    }

    @Test
    void namesTheMissingRight() {
        var access = MetaSite.access(Channel.FACEBOOK, site.standIn().issue(MetaSite.PAGE, Set.of("pages_show_list")));

        var sent = outlet().send(access, message("Without leave", null)).result();

        assertThat(sent)
                .isInstanceOfSatisfying(
                        AccessLost.class, lost -> assertThat(lost.reason()).contains("the right pages_messaging"));
    }

    @Test
    void hidesAndShowsAndDeletes() {
        var rude = comment("Rubbish");
        var now = Instant.now();

        assertThat(send(new Hide(rude))).isEqualTo(Accepted.as(null));
        assertThat(site.standIn().commentState(rude)).contains(State.HIDDEN);
        assertThat(outlet().find(access(), new Hide(rude), now, Set.of())).isEqualTo(new ReadBack.Found(null));
        assertThat(send(new Unhide(rude))).isEqualTo(Accepted.as(null));
        assertThat(outlet().find(access(), new Hide(rude), now, Set.of())).isEqualTo(new ReadBack.Absent());
        assertThat(outlet().find(access(), new Delete(rude, POST), now, Set.of()))
                .isEqualTo(new ReadBack.Absent());
        assertThat(send(new Delete(rude, POST))).isEqualTo(Accepted.as(null));
        assertThat(site.standIn().commentState(rude)).contains(State.DELETED);
        assertThat(outlet().find(access(), new Delete(rude, POST), now, Set.of()))
                .isEqualTo(new ReadBack.Found(null));
    }

    @Test
    void likesAndTakesItBack() {
        var kind = comment("Lovely");
        var now = Instant.now();

        assertThat(send(new Like(kind))).isEqualTo(Accepted.as(null));
        assertThat(outlet().find(access(), new Like(kind), now, Set.of())).isEqualTo(new ReadBack.Found(null));
        assertThat(send(new Unlike(kind))).isEqualTo(Accepted.as(null));
        assertThat(outlet().find(access(), new Unlike(kind), now, Set.of())).isEqualTo(new ReadBack.Found(null));
    }

    @Test
    void doesNothingToMessagesThatOnlyCommentsAllow() {
        var act = new Delete("m_abc", null);

        assertThat(outlet().supports(act)).isFalse();
        assertThat(send(act)).isInstanceOf(Rejected.class);
    }

    @Test
    void tellsHowMuchOfTheLimitIsUsed() {
        site.standIn().allow(2);
        var access = access();

        var first = outlet().send(access, message("One", null));
        outlet().send(access, message("Two", null));
        var third = outlet().send(access, message("Three", null));

        assertThat(first.limits()).singleElement().satisfies(reading -> {
            assertThat(reading.scope()).isEqualTo(LimitScope.account(MetaSite.PAGE));
            assertThat(reading.used()).isEqualTo(0.5);
        });
        assertThat(third.result()).isInstanceOfSatisfying(RateLimited.class, limited -> {
            assertThat(limited.scope()).isEqualTo(LimitScope.account(MetaSite.PAGE));
            assertThat(limited.until()).isEqualTo(third.limits().getFirst().resetsAt());
        });
    }

    private String comment(String text) {
        return site.standIn().personComments(MetaSite.PAGE, POST, MetaSite.ADA, text, Instant.now());
    }

    private static Reply answer(String comment, String text) {
        return new Reply(ThreadKind.COMMENT, comment, POST, MetaSite.ADA, comment, text, "outbox-18", null);
    }

    private static Reply message(String text, String tag) {
        return to(MetaSite.ADA, text, tag);
    }

    private static Reply to(String person, String text, String tag) {
        return new Reply(ThreadKind.DM, person, null, person, null, text, "outbox-17", tag);
    }

    private Optional<MessagePosted> echo(Accepted accepted) {
        await().until(() -> find(accepted).isPresent());
        return find(accepted);
    }

    private Optional<MessagePosted> find(Accepted accepted) {
        var connector = new FacebookConnector(MetaSite.settings(site.address()));
        return site.mail().stream()
                .map(connector::read)
                .flatMap(List::stream)
                .filter(MessagePosted.class::isInstance)
                .map(MessagePosted.class::cast)
                .filter(posted -> posted.providerMessageId().equals(accepted.providerMessageId()))
                .findFirst();
    }
}

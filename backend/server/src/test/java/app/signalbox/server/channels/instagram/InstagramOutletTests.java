package app.signalbox.server.channels.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received.State;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.server.channels.OutletContract;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.meta.MetaFixtures;
import app.signalbox.server.channels.meta.MetaSite;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Delete;
import app.signalbox.server.channels.outlet.OutgoingAct.Hide;
import app.signalbox.server.channels.outlet.OutgoingAct.Like;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingAct.PrivateReply;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.OutgoingAct.Unhide;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstagramOutletTests extends OutletContract {

    private static final String MEDIUM = "17940000000000007";

    private final MetaSite site = new MetaSite();

    @BeforeEach
    void adaWrites() {
        site.standIn().personWrites(MetaSite.INSTAGRAM, MetaSite.ADA, "Is the lantern back?", Instant.now());
    }

    @AfterEach
    void close() {
        site.close();
    }

    static InstagramGraphs graphs(URI network) {
        var meta = MetaSite.settings(network);
        return new InstagramGraphs(
                MetaFixtures.graph(meta), meta, new InstagramSettings(meta.appSecret(), null, network));
    }

    @Override
    protected URI network() {
        return site.address();
    }

    @Override
    protected Outlet outlet(URI network) {
        return new InstagramOutlet(graphs(network), Clock.systemUTC());
    }

    @Override
    protected AccountAccess access() {
        return site.access(Channel.INSTAGRAM);
    }

    @Override
    protected AccountAccess deadAccess() {
        return site.deadAccess(Channel.INSTAGRAM);
    }

    @Override
    protected OutgoingAct words(String text) {
        return new Reply(ThreadKind.DM, MetaSite.ADA, null, MetaSite.ADA, null, text, "outbox-17", null);
    }

    @Override
    protected Place place() {
        return Place.DIRECT_MESSAGE;
    }

    @Override
    protected Weather weather() {
        return site.standIn().weather(MetaSite.network(Channel.INSTAGRAM));
    }

    @Override
    protected OutsideBook book() {
        return site.book();
    }

    @Test
    void sendsWithTheKeyOfThePage() {
        var access = MetaSite.access(Channel.INSTAGRAM, site.standIn().issue(MetaSite.PAGE));
        var act = words("By way of the page");
        var since = Instant.now();

        var accepted = (Accepted) outlet().send(access, act).result();

        assertThat(outlet().find(access, act, since, Set.of()))
                .isEqualTo(new ReadBack.Found(accepted.providerMessageId()));
    }

    @Test
    void countsBytes() {
        var limit = outlet().limit(Place.DIRECT_MESSAGE);

        assertThat(limit.allows("ü".repeat(500))).isTrue();
        assertThat(limit.allows("ü".repeat(501))).isFalse();
    }

    @Test
    void answersAComment() {
        var question = comment("How much?");
        var act = new Reply(ThreadKind.COMMENT, question, MEDIUM, MetaSite.ADA, question, "Ninety.", "o", null);
        var since = Instant.now();

        var accepted = (Accepted) send(act);

        assertThat(last().to()).isEqualTo(question);
        assertThat(outlet().find(access(), act, since, Set.of()))
                .isEqualTo(new ReadBack.Found(accepted.providerMessageId()));
    }

    @Test
    void answersAMentionWhereItStands() {
        var elsewhere = new Reply(ThreadKind.MENTION, "17951", "17940", null, "17951", "Thank you!", "o", null);
        var caption = new Reply(ThreadKind.MENTION, "17940", "17940", null, "17940", "What a picture!", "o", null);

        assertThat(send(elsewhere)).isInstanceOf(Accepted.class);
        assertThat(last().to()).isEqualTo("17951");
        assertThat(send(caption)).isInstanceOf(Accepted.class);
        assertThat(last().to()).isEqualTo("17940");
        assertThat(outlet().find(access(), caption, Instant.now(), Set.of())).isInstanceOf(ReadBack.Undecided.class);
    }

    @Test
    void tellsWhoseConversationAPrivateReplyWentTo() {
        var question = comment("How much?");

        var accepted = (Accepted) send(new PrivateReply(question, null, "Ninety, between us.", "o"));

        assertThat(accepted.thread()).isEqualTo(new ThreadRef(ThreadKind.DM, MetaSite.ADA, null));
    }

    @Test
    void saysTheWayOutBeyondTheWindow() {
        var grace = "7001000000000002";
        site.standIn()
                .personWrites(MetaSite.INSTAGRAM, grace, "Hello?", Instant.now().minus(Duration.ofDays(3)));

        var late = send(new Reply(ThreadKind.DM, grace, null, grace, null, "Sorry", "o", null));

        assertThat(late)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo("10/2534022"));
    }

    @Test
    void hidesAndShowsAndDeletes() {
        var rude = comment("Rubbish");
        var now = Instant.now();

        assertThat(send(new Hide(rude))).isEqualTo(Accepted.as(null));
        assertThat(site.standIn().commentState(rude)).contains(State.HIDDEN);
        assertThat(outlet().find(access(), new Hide(rude), now, Set.of())).isEqualTo(new ReadBack.Found(null));
        assertThat(send(new Unhide(rude))).isEqualTo(Accepted.as(null));
        assertThat(send(new Delete(rude, MEDIUM))).isEqualTo(Accepted.as(null));
        assertThat(outlet().find(access(), new Delete(rude, MEDIUM), now, Set.of()))
                .isEqualTo(new ReadBack.Found(null));
    }

    @Test
    void cannotLike() {
        var act = new Like("17951");

        assertThat(outlet().supports(act)).isFalse();
        assertThat(send(act)).isInstanceOf(Rejected.class);
    }

    private String comment(String text) {
        return site.standIn().personComments(MetaSite.INSTAGRAM, MEDIUM, MetaSite.ADA, text, Instant.now());
    }
}

package app.signalbox.server.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.sandbox.answer.outside.Fault;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Place;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.channels.outlet.Outlet;
import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.AccessLost;
import app.signalbox.server.channels.outlet.SendResult.RateLimited;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.SendResult.Unknown;
import app.signalbox.server.channels.outlet.SendResult.Unreachable;
import app.signalbox.server.channels.outlet.UploadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What every outlet must show against its network's stand-in. */
public abstract class OutletContract {

    /** Address of the stand-in. */
    protected abstract URI network();

    /** An outlet that speaks to the network at this address. */
    protected abstract Outlet outlet(URI network);

    /** An account that may do everything. */
    protected abstract AccountAccess access();

    /** The same account with a key that the network takes no more. */
    protected abstract AccountAccess deadAccess();

    /** Words to someone whom the network lets us answer now. */
    protected abstract OutgoingAct words(String text);

    /** Where {@link #words} go. */
    protected abstract Place place();

    /** How well the stand-in answers. */
    protected abstract Weather weather();

    /** What people on the stand-in's side received. */
    protected abstract OutsideBook book();

    @Test
    void saysWhatTheNetworkTook() {
        var sent = send(words("Yes, the lantern is back on Monday. \uD83C\uDFEE"));

        assertThat(sent).isInstanceOf(Accepted.class);
        assertThat(received("Yes, the lantern is back on Monday. \uD83C\uDFEE"))
                .singleElement()
                .extracting(Received::providerId)
                .isEqualTo(((Accepted) sent).providerMessageId());
    }

    @Test
    void takesTextUpToTheLimit() {
        var longest = ofLength(limit());

        var sent = send(words(longest));

        assertThat(outlet().limit(place()).allows(longest)).isTrue();
        assertThat(sent).isInstanceOf(Accepted.class);
    }

    @Test
    void tellsTextThatIsTooLongBeforeTheCall() {
        var tooLong = ofLength(limit() + 1);
        weather().order(1, Fault.NO_ANSWER_AFTER_EFFECT);

        var sent = send(words(tooLong));

        assertThat(outlet().limit(place()).allows(tooLong)).isFalse();
        assertThat(sent)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).endsWith("."));
        assertThat(received(tooLong)).isEmpty();
    }

    @Test
    void reportsRateLimitWithTheTimeItEnds() {
        weather().order(1, Fault.THROTTLED);
        var before = Instant.now();

        var sent = send(words("In a moment"));

        assertThat(sent).isInstanceOfSatisfying(RateLimited.class, limited -> {
            assertThat(limited.until()).isBetween(before, before.plus(Duration.ofHours(25)));
            assertThat(limited.scope().key()).isNotBlank();
            assertThat(limited.reason()).endsWith(".");
        });
        assertThat(received("In a moment")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = Mode.EXCLUDE,
            names = {"THROTTLED"})
    void saysUnknownWhenNobodyKnows(Fault fault) {
        weather().order(1, fault);

        var sent = send(words("Lost on the way " + fault));

        assertThat(sent)
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).endsWith("."));
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR_AFTER_EFFECT", "NO_ANSWER_AFTER_EFFECT"})
    void findsWhatTookEffectThoughTheAnswerWasLost(Fault fault) {
        var act = words("Took  effect\nall the same " + fault);
        var since = now();
        weather().order(1, fault);

        var sent = send(act);
        var found = outlet().find(access(), act, since, Set.of());

        assertThat(sent).isInstanceOf(Unknown.class);
        assertThat(found).isEqualTo(new ReadBack.Found(last().providerId()));
    }

    @Test
    void saysAbsentWhatNeverArrived() {
        send(words("Said before"));
        var act = words("Never arrived");
        var since = now().plus(2, ChronoUnit.MINUTES);
        weather().order(1, Fault.SERVER_ERROR);

        var sent = send(act);
        var found = outlet().find(access(), act, since, Set.of());

        assertThat(sent).isInstanceOf(Unknown.class);
        assertThat(found).isEqualTo(new ReadBack.Absent());
    }

    @Test
    void isUndecidedWhenTheNetworkCannotBeAsked() {
        var found = nowhere().find(access(), words("Is anybody there?"), now(), Set.of());

        assertThat(found)
                .isInstanceOfSatisfying(
                        ReadBack.Undecided.class,
                        undecided -> assertThat(undecided.reason()).endsWith("."));
    }

    @Test
    void reportsDeadAccess() {
        var sent = outlet().send(deadAccess(), words("With a dead key")).result();

        assertThat(sent)
                .isInstanceOfSatisfying(
                        AccessLost.class, lost -> assertThat(lost.reason()).contains("econnect"));
        assertThat(received("With a dead key")).isEmpty();
    }

    @Test
    void saysUnreachableWhenNobodyListens() {
        var sent = nowhere().send(access(), words("Into the void")).result();

        assertThat(sent)
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).endsWith("."));
    }

    // A second try would meet fair weather and show in the book.
    @ParameterizedTest
    @EnumSource(Fault.class)
    void neverSendsTwiceByItself(Fault fault) {
        var text = "Only once " + fault;
        weather().order(1, fault);

        send(words(text));

        assertThat(received(text))
                .hasSize(
                        switch (fault) {
                            case SERVER_ERROR, THROTTLED -> 0;
                            case ERROR_AFTER_EFFECT, NO_ANSWER_AFTER_EFFECT -> 1;
                        });
        assertThat(book().doubles()).isEmpty();
    }

    /** Words that have to go along with a file; empty where it goes alone. */
    protected String besideAFile() {
        return "";
    }

    /** Whether files can go to {@link #place}. */
    protected boolean takesFiles() {
        return true;
    }

    @Test
    void bringsAFileToThePerson() {
        assumeTrue(takesFiles());
        var picture = picture();

        var sent = send(withFile(brought("lantern.png", picture)));

        assertThat(sent).isInstanceOf(Accepted.class);
        assertThat(last().providerId()).isEqualTo(((Accepted) sent).providerMessageId());
        assertThat(last().text()).isEqualTo(besideAFile());
        assertThat(last().media()).singleElement().satisfies(media -> {
            assertThat(media.type()).isEqualTo("image/png");
            assertThat(media.size()).isEqualTo(picture.length);
            assertThat(media.sha256()).isEqualTo(sha256(picture));
        });
    }

    @Test
    void bringsTheSameFileTwiceWithoutAnybodySeeingIt() {
        assumeTrue(takesFiles());
        var picture = picture();

        brought("lantern.png", picture);
        brought("lantern.png", picture);

        assertThat(book().all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR_AFTER_EFFECT", "NO_ANSWER_AFTER_EFFECT"})
    void findsAFileThoughTheAnswerWasLost(Fault fault) {
        assumeTrue(takesFiles());
        var before = (Accepted) send(withFile(brought("first.png", picture())));
        var act = withFile(brought("second.png", picture()));
        var since = now();
        weather().order(1, fault);

        var sent = send(act);
        var found = outlet().find(access(), act, since, Set.of(String.valueOf(before.providerMessageId())));

        assertThat(sent).isInstanceOf(Unknown.class);
        assertThat(found).isEqualTo(new ReadBack.Found(last().providerId()));
        assertThat(last().providerId()).isNotEqualTo(before.providerMessageId());
    }

    @Test
    void takesNoOtherFileForOneThatNeverArrived() {
        assumeTrue(takesFiles());
        var before = (Accepted) send(withFile(brought("first.png", picture())));
        var act = withFile(brought("second.png", picture()));
        weather().order(1, Fault.SERVER_ERROR);
        send(act);

        var found = outlet().find(access(), act, now(), Set.of(String.valueOf(before.providerMessageId())));

        assertThat(found).isNotInstanceOf(ReadBack.Found.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = Mode.EXCLUDE,
            names = {"THROTTLED"})
    void bringsAFileAgainWhenNobodyKnowsWhetherItIsThere(Fault fault) {
        assumeTrue(takesFiles());
        weather().order(1, fault);

        var result = upload("lantern.png", picture());

        assertThat(result)
                .isInstanceOfSatisfying(
                        UploadResult.NotStored.class,
                        not -> assertThat(not.sent().result()).isInstanceOf(Unreachable.class));
        assertThat(book().all()).isEmpty();
    }

    @Test
    void saysWhyANetworkTakesNoSuchFile() {
        assumeTrue(takesFiles());

        var result = upload("lantern.png", "No picture at all".getBytes(StandardCharsets.UTF_8));

        assertThat(result)
                .isInstanceOfSatisfying(
                        UploadResult.NotStored.class,
                        not -> assertThat(not.sent().result())
                                .isInstanceOfSatisfying(
                                        Rejected.class,
                                        rejected ->
                                                assertThat(rejected.reason()).endsWith(".")));
    }

    /** A picture that no other is like. */
    protected static byte[] picture() {
        var bytes = new byte[2_000];
        new SecureRandom().nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 0, bytes, 0, 8);
        return bytes;
    }

    protected static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private UploadResult upload(String name, byte[] content) {
        return outlet().upload(access(), place(), media(name, content, ""), content);
    }

    private static OutgoingMedia media(String name, byte[] content, String id) {
        return new OutgoingMedia(MediaKind.IMAGE, "image/png", name, content.length, id);
    }

    private OutgoingMedia brought(String name, byte[] content) {
        var result = upload(name, content);
        assertThat(result).isInstanceOf(UploadResult.Stored.class);
        return media(name, content, ((UploadResult.Stored) result).mediaId());
    }

    private OutgoingAct withFile(OutgoingMedia media) {
        var said = (OutgoingAct.Reply) words(besideAFile());
        return new OutgoingAct.Reply(
                said.kind(),
                said.threadKey(),
                said.subjectRef(),
                said.person(),
                said.answers(),
                said.text(),
                said.outboxId(),
                said.tag(),
                List.of(media));
    }

    protected final Outlet outlet() {
        return outlet(network());
    }

    protected final SendResult send(OutgoingAct act) {
        return outlet().send(access(), act).result();
    }

    /** Everything that people received with these words. */
    protected final List<Received> received(String text) {
        return book().all().stream()
                .filter(received -> received.text().equals(text))
                .toList();
    }

    /** What people received last. */
    protected final Received last() {
        return book().all().getLast();
    }

    private int limit() {
        return outlet().limit(place()).most();
    }

    private static String ofLength(int length) {
        return "x".repeat(length);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private Outlet nowhere() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return outlet(URI.create("http://localhost:" + socket.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.signalbox.server.channels.meta;

import app.signalbox.contract.channels.Channel;
import app.signalbox.sandbox.answer.meta.MetaStandIn;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Meta's stand-in with the mail that it sent us. It asks for a proof of each call. */
public final class MetaSite implements AutoCloseable {

    public static final String SECRET = "the-app's-secret";
    public static final String PAGE = "104417382950161";
    public static final String INSTAGRAM = "17841405550100111";
    public static final String ADA = "7001000000000001";

    private final OutsideBook book = new OutsideBook();
    private final List<JsonNode> mail = new CopyOnWriteArrayList<>();
    private final MetaStandIn standIn;

    public MetaSite() {
        this(settings -> settings);
    }

    public MetaSite(UnaryOperator<app.signalbox.sandbox.answer.meta.MetaSettings> change) {
        var settings = app.signalbox.sandbox.answer.meta.MetaSettings.of(SECRET, SandboxAccount.demonstration())
                .withReceipts(Duration.ofHours(1), Duration.ofHours(1))
                .withConsentAtOnce()
                .withProofRequired();
        try {
            this.standIn = MetaStandIn.start(change.apply(settings), book, (network, body) -> mail.add(body), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MetaStandIn standIn() {
        return standIn;
    }

    public OutsideBook book() {
        return book;
    }

    public URI address() {
        return standIn.baseUrl();
    }

    /** Our settings for the stand-in at this address. */
    public static MetaSettings settings(URI network) {
        return MetaFixtures.graph(network, app.signalbox.sandbox.answer.meta.MetaSettings.APP_ID, SECRET);
    }

    /** A body that the stand-in has sent by now, as bytes. */
    public List<byte[]> mail() {
        return mail.stream()
                .map(body -> body.toString().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Access to the page or the Instagram account with a new token. */
    public AccountAccess access(Channel channel) {
        return access(channel, standIn.issue(id(channel)));
    }

    public static AccountAccess access(Channel channel, String token) {
        return new AccountAccess(
                new UUID(0, 1), channel, id(channel), Credential.ofToken(token, Instant.parse("2026-11-01T00:00:00Z")));
    }

    /** Access with a token that is dead. */
    public AccountAccess deadAccess(Channel channel) {
        var access = access(channel);
        standIn.revoke(id(channel));
        return access;
    }

    public static Network network(Channel channel) {
        return channel == Channel.INSTAGRAM ? Network.INSTAGRAM : Network.FACEBOOK;
    }

    public static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static String id(Channel channel) {
        return channel == Channel.INSTAGRAM ? INSTAGRAM : PAGE;
    }

    @Override
    public void close() {
        standIn.close();
    }
}

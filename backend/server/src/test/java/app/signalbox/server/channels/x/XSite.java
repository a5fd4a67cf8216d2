package app.signalbox.server.channels.x;

import app.signalbox.contract.channels.Channel;
import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.x.XApp;
import app.signalbox.sandbox.answer.x.XStandIn;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.WebhookFixture;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Secret;
import app.signalbox.server.channels.x.XSettings.Product;
import app.signalbox.server.kernel.SignalboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** X's stand-in with the mail that it sent us. */
final class XSite implements AutoCloseable {

    static final String ACCOUNT = "118830472201950001";
    static final String IDA = "7003000000000001";

    private static final String SECRET = "consumer-secret";

    private final OutsideBook book = new OutsideBook();
    private final List<JsonNode> mail = new CopyOnWriteArrayList<>();
    private final WebhookFixture webhook = new WebhookFixture(connector());
    private final XStandIn standIn;

    XSite() {
        var settings = app.signalbox.sandbox.answer.x.XSettings.of(
                        XApp.demonstration(SECRET), SandboxAccount.demonstration())
                .withReadPercent(0)
                .withConsent(Consent.GIVEN);
        try {
            this.standIn = XStandIn.start(settings, book, (network, body) -> mail.add(body), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XStandIn standIn() {
        return standIn;
    }

    OutsideBook book() {
        return book;
    }

    URI address() {
        return standIn.baseUrl();
    }

    static XOutlet outlet(URI network) {
        var api = api(network);
        return new XOutlet(
                api, new XReadBack(api, Clock.systemUTC()), new XUploads(api, Clock.systemUTC()), Clock.systemUTC());
    }

    XAuthority authority(Product product) {
        var settings = XSettingsFixture.at(address(), product);
        var api = new XApi(settings, Clock.systemUTC());
        return new XAuthority(settings, api, subscriptions(product), Clock.systemUTC());
    }

    XSubscriptions subscriptions(Product product) {
        var deployment = new SignalboxSettings(Path.of("unused"), webhook.uri(), Set.of());
        return new XSubscriptions(api(address()), XSettingsFixture.at(address(), product), deployment);
    }

    static XApi api(URI network) {
        return new XApi(XSettingsFixture.at(network, Product.ACTIVITY), Clock.systemUTC());
    }

    static XConnector connector() {
        return new XConnector(XSettingsFixture.signing(Secret.of(SECRET), null));
    }

    /** Everything that X has told us by now. */
    List<ProviderEvent> told() {
        return mail.stream().flatMap(body -> read(body).stream()).toList();
    }

    static List<ProviderEvent> read(JsonNode body) {
        return connector().read(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    AccountAccess access() {
        return access(app.signalbox.sandbox.answer.x.XSettings.tokenOf(ACCOUNT), null);
    }

    /** The same with OAuth 1.0a. */
    AccountAccess signedAccess() {
        return access(
                app.signalbox.sandbox.answer.x.XSettings.oauth1TokenOf(ACCOUNT),
                app.signalbox.sandbox.answer.x.XSettings.oauth1SecretOf(ACCOUNT));
    }

    AccountAccess deadAccess() {
        return access("a-token-that-is-dead", null);
    }

    static AccountAccess access(Credential credential) {
        return new AccountAccess(new UUID(0, 1), Channel.X, ACCOUNT, credential);
    }

    private static AccountAccess access(String token, @Nullable String tokenSecret) {
        var since = Instant.parse("2026-11-01T00:00:00Z");
        return access(new Credential(token, tokenSecret, null, Set.of(), since, null, null, null));
    }

    @Override
    public void close() {
        standIn.close();
        webhook.close();
    }
}

package app.signalbox.server.channels.linkedin;

import app.signalbox.contract.channels.Channel;
import app.signalbox.sandbox.answer.call.Consent;
import app.signalbox.sandbox.answer.linkedin.LinkedinSettings;
import app.signalbox.sandbox.answer.linkedin.LinkedinStandIn;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.WebhookFixture;
import app.signalbox.server.channels.linkedin.LinkedInSettings.SignedContent;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Secret;
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
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** LinkedIn's stand-in with the mail that it sent us. */
final class LinkedInSite implements AutoCloseable {

    static final String PAGE = "80110021";
    static final String POST = "urn:li:activity:7100000000000000001";
    static final String QUESTION = "urn:li:comment:(" + POST + ",7100000000000000002)";

    private static final String SECRET = "client-secret";

    private final OutsideBook book = new OutsideBook();
    private final List<JsonNode> mail = new CopyOnWriteArrayList<>();
    private final WebhookFixture webhook = new WebhookFixture(connector());
    private final LinkedinStandIn standIn;

    LinkedInSite() {
        this(settings -> settings);
    }

    LinkedInSite(UnaryOperator<LinkedinSettings> change) {
        var settings =
                LinkedinSettings.of(SECRET, SandboxAccount.demonstration()).withConsent(Consent.GIVEN);
        try {
            this.standIn = LinkedinStandIn.start(change.apply(settings), book, (network, body) -> mail.add(body), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LinkedinStandIn standIn() {
        return standIn;
    }

    OutsideBook book() {
        return book;
    }

    URI address() {
        return standIn.baseUrl();
    }

    static LinkedInOutlet outlet(URI network) {
        var settings = LinkedInSettingsFixture.at(network);
        var api = new LinkedInApi(settings);
        return new LinkedInOutlet(
                api,
                new LinkedInReadBack(api),
                new LinkedInUploads(api, settings, Clock.systemUTC()),
                Clock.systemUTC());
    }

    LinkedInAuthority authority() {
        var settings = LinkedInSettingsFixture.at(address());
        var api = new LinkedInApi(settings);
        var pages = new LinkedInPages(api);
        var deployment = new SignalboxSettings(Path.of("unused"), webhook.uri(), Set.of());
        var subscriptions = new LinkedInSubscriptions(api, pages, settings, deployment);
        return new LinkedInAuthority(settings, api, pages, subscriptions, Clock.systemUTC());
    }

    LinkedInRetriever retriever() {
        return new LinkedInRetriever(new LinkedInApi(LinkedInSettingsFixture.at(address())));
    }

    static LinkedInConnector connector() {
        return new LinkedInConnector(
                LinkedInSettingsFixture.signing(Secret.of(SECRET), null, SignedContent.PREFIXED_BODY));
    }

    /** Everything that LinkedIn has told us by now. */
    List<ProviderEvent> told() {
        return mail.stream().flatMap(body -> read(body).stream()).toList();
    }

    static List<ProviderEvent> read(JsonNode body) {
        return connector().read(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static AccountAccess access() {
        return access(Credential.ofToken(LinkedinSettings.tokenOf(PAGE), Instant.parse("2026-11-01T00:00:00Z")));
    }

    static AccountAccess deadAccess() {
        return access(Credential.ofToken("a-token-that-is-dead", Instant.parse("2026-11-01T00:00:00Z")));
    }

    static AccountAccess access(Credential credential) {
        return new AccountAccess(new UUID(0, 1), Channel.LINKEDIN, PAGE, credential);
    }

    @Override
    public void close() {
        standIn.close();
        webhook.close();
    }
}

package app.signalbox.server.channels.instagram;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.Authority;
import app.signalbox.server.channels.connection.Consent;
import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.connection.Redeemed;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.connection.Renewed;
import app.signalbox.server.channels.meta.Graph;
import app.signalbox.server.channels.meta.MetaConsent;
import app.signalbox.server.channels.meta.MetaNetwork;
import app.signalbox.server.channels.meta.MetaProbe;
import app.signalbox.server.channels.meta.MetaSettings;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Fields;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Accounts are connected through the page that they are linked to. */
@Component
final class InstagramAuthority implements Authority {

    private static final Set<String> SCOPES = Set.of(
            "instagram_basic",
            "instagram_manage_comments",
            "instagram_manage_messages",
            "pages_manage_metadata",
            "pages_read_engagement",
            "pages_show_list");

    private final MetaConsent consent;
    private final MetaProbe byPage;
    private final InstagramLogin login;

    InstagramAuthority(MetaSettings settings, Graph graph, InstagramGraphs graphs, Clock clock) {
        this.consent = new MetaConsent(MetaNetwork.INSTAGRAM, settings, graph, clock);
        this.byPage = new MetaProbe(MetaNetwork.INSTAGRAM, consent, graph, SCOPES, Set.of());
        this.login = new InstagramLogin(graphs, clock);
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
    }

    @Override
    public boolean configured() {
        return consent.configured();
    }

    @Override
    public String missingSetting() {
        return consent.missingSetting();
    }

    @Override
    public Set<String> requiredScopes() {
        return SCOPES;
    }

    @Override
    public URI authorizationUri(Consent attempt) {
        return consent.dialog(attempt, SCOPES);
    }

    @Override
    public Redeemed redeem(String code, Consent attempt) {
        return consent.redeem(code, attempt, InstagramAuthority::account);
    }

    private static Stream<GrantedAccount> account(Fields page, Credential credential) {
        var account = page.at("instagram_business_account");
        var id = account.id("id");
        return id == null
                ? Stream.empty()
                : Stream.of(new GrantedAccount(
                        id,
                        Objects.requireNonNullElse(
                                account.text("username"), Objects.requireNonNullElse(page.text("name"), id)),
                        credential));
    }

    @Override
    public Renewed renew(AccountAccess access) {
        return InstagramGraphs.isLogin(access) ? login.renew(access) : new Renewed.Unneeded();
    }

    @Override
    public Health probe(AccountAccess access) {
        return InstagramGraphs.isLogin(access) ? login.probe(access) : byPage.probe(access);
    }

    // Which fields of Instagram are sent is set for the whole app; the page only has to have the app, whatever for.
    // Asking again would take from a page that is connected itself what it is subscribed to.
    @Override
    public Health subscribe(AccountAccess access) {
        if (InstagramGraphs.isLogin(access)) {
            return login.subscribe(access);
        }
        var found = byPage.probe(access);
        return found instanceof Health.Known known && !known.subscribed()
                ? byPage.subscribe(access, List.of("feed"))
                : found;
    }
}

package app.signalbox.server.channels.facebook;

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

/** Pages are connected by Facebook Login of one of their admins. */
@Component
final class FacebookAuthority implements Authority {

    private static final Set<String> SCOPES = Set.of(
            "pages_show_list",
            "pages_messaging",
            "pages_manage_metadata",
            "pages_manage_engagement",
            "pages_read_engagement",
            "pages_read_user_content",
            "leads_retrieval");

    private static final List<String> FIELDS = List.of(
            "feed",
            "leadgen",
            "mention",
            "message_deliveries",
            "message_echoes",
            "message_edits",
            "message_reactions",
            "message_reads",
            "messages",
            "messaging_handovers",
            "messaging_optins",
            "messaging_policy_enforcement",
            "messaging_postbacks",
            "messaging_referrals",
            "ratings",
            "standby");

    private final MetaConsent consent;
    private final MetaProbe probe;

    FacebookAuthority(MetaSettings settings, Graph graph, Clock clock) {
        this.consent = new MetaConsent(MetaNetwork.FACEBOOK, settings, graph, clock);
        this.probe = new MetaProbe(MetaNetwork.FACEBOOK, consent, graph, SCOPES, Set.of("feed", "messages"));
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
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
        return consent.redeem(code, attempt, FacebookAuthority::account);
    }

    private static Stream<GrantedAccount> account(Fields page, Credential credential) {
        var id = page.id("id");
        return id == null
                ? Stream.empty()
                : Stream.of(new GrantedAccount(id, Objects.requireNonNullElse(page.text("name"), id), credential));
    }

    /** A page's key doesn't end by itself, so there is nothing to renew. */
    @Override
    public Renewed renew(AccountAccess access) {
        return new Renewed.Unneeded();
    }

    @Override
    public Health probe(AccountAccess access) {
        return probe.probe(access);
    }

    @Override
    public Health subscribe(AccountAccess access) {
        return probe.subscribe(access, FIELDS);
    }
}

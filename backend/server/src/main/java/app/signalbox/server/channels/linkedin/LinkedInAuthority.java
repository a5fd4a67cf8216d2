package app.signalbox.server.channels.linkedin;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.Authority;
import app.signalbox.server.channels.connection.Consent;
import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.connection.Redeemed;
import app.signalbox.server.channels.connection.Renewed;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Consent of a member, who brings the pages that they administer. All of these share the member's key. */
@Component
final class LinkedInAuthority implements Authority {

    private final LinkedInSettings settings;
    private final LinkedInApi api;
    private final LinkedInPages pages;
    private final LinkedInSubscriptions subscriptions;
    private final Clock clock;

    LinkedInAuthority(
            LinkedInSettings settings,
            LinkedInApi api,
            LinkedInPages pages,
            LinkedInSubscriptions subscriptions,
            Clock clock) {
        this.settings = settings;
        this.api = api;
        this.pages = pages;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.LINKEDIN;
    }

    @Override
    public boolean configured() {
        return settings.clientId() != null && Secret.usable(settings.clientSecret()) != null;
    }

    @Override
    public String missingSetting() {
        return settings.clientId() == null ? "SIGNALBOX_LINKEDIN_CLIENT_ID" : "SIGNALBOX_LINKEDIN_CLIENT_SECRET";
    }

    /** LinkedIn's are good for a year, as often as they are used. */
    @Override
    public boolean spendsRefreshTokens() {
        return false;
    }

    @Override
    public Set<String> requiredScopes() {
        return settings.scopes();
    }

    @Override
    public URI authorizationUri(Consent consent) {
        var client = Objects.requireNonNull(settings.clientId(), "Consent needs SIGNALBOX_LINKEDIN_CLIENT_ID.");
        return URI.create(LinkedInApi.base(settings.siteUrl())
                + "/oauth/v2/authorization?response_type=code"
                + "&client_id=" + Urn.encoded(client.reveal())
                + "&redirect_uri=" + Urn.encoded(consent.redirectUri().toString())
                + "&state=" + Urn.encoded(consent.state())
                + "&scope="
                + Urn.encoded(
                        String.join(" ", settings.scopes().stream().sorted().toList())));
    }

    @Override
    public Redeemed redeem(String code, Consent consent) {
        var answer = api.oauth(
                "accessToken",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        consent.redirectUri().toString()));
        if (!(answer instanceof Answered answered) || answered.status() >= 500) {
            return new Redeemed.Unreachable(LinkedInReadBack.problem(answer));
        }
        var credential = answered.ok() ? credential(answered, null) : null;
        return credential == null
                ? new Redeemed.Refused("LinkedIn refuses the consent. " + LinkedInReadBack.problem(answer)
                        + " Start the connection again.")
                : pages.granted(credential);
    }

    @Override
    public Renewed renew(AccountAccess access) {
        var former = access.credential();
        if (former.refreshToken() == null) {
            return new Renewed.Unneeded();
        }
        var answer =
                api.oauth("accessToken", Map.of("grant_type", "refresh_token", "refresh_token", former.refreshToken()));
        return switch (answer) {
            case NotSent _, NoAnswer _ -> new Renewed.Unreachable(LinkedInReadBack.problem(answer));
            case Answered answered -> renewed(answered, former);
        };
    }

    private Renewed renewed(Answered answered, Credential former) {
        var fresh = answered.ok() ? credential(answered, former) : null;
        if (fresh != null) {
            return new Renewed.Fresh(fresh);
        }
        return answered.status() == 400
                ? new Renewed.Refused("LinkedIn renews the key no more, which it does for a year after the consent."
                        + " Reconnect the account.")
                : new Renewed.Unreachable(LinkedInReadBack.problem(answered));
    }

    private @Nullable Credential credential(Answered answered, @Nullable Credential former) {
        var fields = new Fields(answered.body());
        var token = fields.text("access_token");
        if (token == null) {
            return null;
        }
        var now = clock.instant();
        var refresh = fields.text("refresh_token");
        return new Credential(
                token,
                null,
                refresh == null && former != null ? former.refreshToken() : refresh,
                scopes(fields, former),
                now,
                after(now, fields.count("expires_in")),
                null,
                refreshEnd(after(now, fields.count("refresh_token_expires_in")), former));
    }

    // A year after the first consent, however often the key is renewed.
    private static @Nullable Instant refreshEnd(@Nullable Instant told, @Nullable Credential former) {
        var known = former == null ? null : former.refreshExpiresAt();
        if (known == null || told == null) {
            return told == null ? known : told;
        }
        return told.isBefore(known) ? told : known;
    }

    private static @Nullable Instant after(Instant now, int seconds) {
        return seconds == 0 ? null : now.plusSeconds(seconds);
    }

    private static Set<String> scopes(Fields fields, @Nullable Credential former) {
        var told = fields.text("scope");
        if (told != null) {
            return Set.of(told.strip().split("[,\\s]+"));
        }
        return former == null ? Set.of() : former.scopes();
    }

    @Override
    public Health probe(AccountAccess access) {
        return probe(access, null);
    }

    @Override
    public Health subscribe(AccountAccess access) {
        return probe(access, subscriptions.ask(access));
    }

    private Health probe(AccountAccess access, @Nullable String problem) {
        var answer =
                api.oauth("introspectToken", Map.of("token", access.credential().token()));
        if (!(answer instanceof Answered answered) || !answered.ok()) {
            return new Health.Unreachable(LinkedInReadBack.problem(answer));
        }
        var token = new Fields(answered.body());
        if (!token.flag("active")) {
            return new Health.AccessLost(LinkedInVerdict.KEY_DEAD);
        }
        return switch (pages.role(access)) {
            case LinkedInPages.Role.Held held -> known(access, token, held.member(), problem);
            case LinkedInPages.Role.Lost _ -> new Health.AccessLost(LinkedInVerdict.ROLE_LOST);
            case LinkedInPages.Role.Dead _ -> new Health.AccessLost(LinkedInVerdict.KEY_DEAD);
            case LinkedInPages.Role.Untold untold -> new Health.Unreachable(untold.reason());
        };
    }

    private Health known(AccountAccess access, Fields token, String member, @Nullable String problem) {
        var scopes = scopes(token, access.credential());
        var missing = new HashSet<>(settings.scopes());
        missing.removeAll(scopes);
        var unsubscribed = subscriptions.problem(access, member);
        var expiresAt = token.time("expires_at");
        return new Health.Known(
                scopes,
                scopes.isEmpty() ? Set.of() : missing,
                unsubscribed == null,
                expiresAt == null ? access.credential().expiresAt() : expiresAt,
                null,
                problem == null ? unsubscribed : problem);
    }
}

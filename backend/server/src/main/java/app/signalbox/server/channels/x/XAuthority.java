package app.signalbox.server.channels.x;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.Authority;
import app.signalbox.server.channels.connection.Consent;
import app.signalbox.server.channels.connection.Health;
import app.signalbox.server.channels.connection.Redeemed;
import app.signalbox.server.channels.connection.Redeemed.Granted;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.connection.Renewed;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** OAuth 2.0 with PKCE. Refresh tokens serve once: each renewal brings the next. */
@Component
final class XAuthority implements Authority {

    private static final Set<String> SCOPES = Set.of(
            "tweet.read",
            "tweet.write",
            "tweet.moderate.write",
            "users.read",
            "dm.read",
            "dm.write",
            "media.write",
            "like.read",
            "like.write",
            "offline.access");

    private final XSettings settings;
    private final XApi api;
    private final XSubscriptions subscriptions;
    private final Clock clock;

    XAuthority(XSettings settings, XApi api, XSubscriptions subscriptions, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.X;
    }

    @Override
    public boolean configured() {
        return settings.clientId() != null && settings.clientSecret() != null;
    }

    @Override
    public String missingSetting() {
        return settings.clientId() == null ? "SIGNALBOX_X_CLIENT_ID" : "SIGNALBOX_X_CLIENT_SECRET";
    }

    @Override
    public Set<String> requiredScopes() {
        return SCOPES;
    }

    @Override
    public URI authorizationUri(Consent consent) {
        var client = Objects.requireNonNull(settings.clientId(), "Consent needs SIGNALBOX_X_CLIENT_ID.");
        return URI.create(settings.siteUrl().toString().replaceFirst("/+$", "")
                + "/i/oauth2/authorize?response_type=code"
                + "&client_id=" + XApi.segment(client.reveal())
                + "&redirect_uri=" + XApi.segment(consent.redirectUri().toString())
                + "&scope="
                + XApi.segment(String.join(" ", SCOPES.stream().sorted().toList()))
                + "&state=" + XApi.segment(consent.state())
                + "&code_challenge=" + challenge(consent.codeVerifier())
                + "&code_challenge_method=S256");
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @Override
    public Redeemed redeem(String code, Consent consent) {
        var answer = api.token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                consent.redirectUri().toString(),
                "code_verifier",
                consent.codeVerifier()));
        return switch (answer) {
            case NotSent notSent -> new Redeemed.Unreachable(unreachable(notSent.reason()));
            case NoAnswer noAnswer -> new Redeemed.Unreachable(unreachable(noAnswer.reason()));
            case Answered answered when answered.ok() -> granted(credential(answered, null));
            case Answered answered
            when answered.status() >= 500 ->
                new Redeemed.Unreachable("X answered with error " + answered.status() + ". Try again in a moment.");
            case Answered answered -> new Redeemed.Refused("X refuses the consent: " + said(answered));
        };
    }

    private Redeemed granted(@Nullable Credential credential) {
        if (credential == null) {
            return new Redeemed.Refused("X gave no key. Start the connection again.");
        }
        var nobody = new AccountAccess(new UUID(0, 0), Channel.X, "", credential);
        return switch (api.get(nobody, "/2/users/me", Map.of())) {
            case Answered answered when answered.ok() -> granted(new Fields(answered.body()).at("data"), credential);
            case Answered answered
            when answered.status() < 500 -> new Redeemed.Refused("X doesn't say whose key it is: " + said(answered));
            case Answered answered -> new Redeemed.Unreachable("X answered with error " + answered.status() + ".");
            case NotSent notSent -> new Redeemed.Unreachable(unreachable(notSent.reason()));
            case NoAnswer noAnswer -> new Redeemed.Unreachable(unreachable(noAnswer.reason()));
        };
    }

    private static Redeemed granted(Fields user, Credential credential) {
        var id = user.id("id");
        var handle = user.text("username");
        if (id == null) {
            return new Redeemed.Refused("X doesn't say whose key it is. Start the connection again.");
        }
        var name = handle == null ? user.text("name") : "@" + handle;
        return new Granted(List.of(new GrantedAccount(id, name == null ? id : name, credential)));
    }

    @Override
    public Renewed renew(AccountAccess access) {
        var refreshToken = access.credential().refreshToken();
        if (refreshToken == null) {
            return new Renewed.Unneeded();
        }
        var answer = api.token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        return switch (answer) {
            case NotSent notSent -> new Renewed.Unreachable(unreachable(notSent.reason()));
            case NoAnswer noAnswer ->
                new Renewed.Unreachable("X gave no answer (" + noAnswer.reason()
                        + "). If it did renew the key, the account has to be reconnected.");
            case Answered answered -> renewed(answered, access.credential());
        };
    }

    private Renewed renewed(Answered answered, Credential former) {
        var fresh = answered.ok() ? credential(answered, former) : null;
        if (fresh != null) {
            return new Renewed.Fresh(fresh);
        }
        if (answered.status() == 400) {
            return new Renewed.Refused("X takes the refresh token no more. Reconnect the account.");
        }
        return new Renewed.Unreachable(
                answered.status() == 401
                        ? "X doesn't know the app. Check SIGNALBOX_X_CLIENT_ID and SIGNALBOX_X_CLIENT_SECRET."
                        : "X answered with error " + answered.status() + ".");
    }

    private @Nullable Credential credential(Answered answered, @Nullable Credential former) {
        var fields = new Fields(answered.body());
        var token = fields.text("access_token");
        if (token == null) {
            return null;
        }
        var now = clock.instant();
        var seconds = fields.count("expires_in");
        var scope = fields.text("scope");
        var refresh = fields.text("refresh_token");
        return new Credential(
                token,
                null,
                refresh == null && former != null ? former.refreshToken() : refresh,
                scope == null ? former == null ? Set.of() : former.scopes() : Set.of(scope.split("\\s+")),
                now,
                seconds == 0 ? null : now.plusSeconds(seconds),
                null,
                null);
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
        return switch (api.get(access, "/2/users/me", Map.of())) {
            case Answered answered when answered.ok() -> known(access, answered, problem);
            case Answered answered
            when answered.status() == 401 || answered.status() == 403 ->
                new Health.AccessLost("X takes the key of this account no more. Reconnect the account.");
            case Answered answered -> new Health.Unreachable("X answered with error " + answered.status() + ".");
            case NotSent notSent -> new Health.Unreachable(unreachable(notSent.reason()));
            case NoAnswer noAnswer -> new Health.Unreachable(unreachable(noAnswer.reason()));
        };
    }

    private Health known(AccountAccess access, Answered me, @Nullable String problem) {
        var id = new Fields(me.body()).at("data").id("id");
        if (!access.externalAccountId().equals(id)) {
            return new Health.AccessLost("The key belongs to another account on X. Reconnect the account.");
        }
        var deliveries = subscriptions.look(access);
        var credential = access.credential();
        return new Health.Known(
                credential.scopes(),
                missing(credential),
                deliveries.arrive(),
                credential.expiresAt(),
                null,
                problem == null ? deliveries.problem() : problem);
    }

    // OAuth 1.0a knows no scopes, and X doesn't tell those of a key that was pasted.
    private static Set<String> missing(Credential credential) {
        var missing = new HashSet<String>();
        if (credential.tokenSecret() == null && !credential.scopes().isEmpty()) {
            missing.addAll(SCOPES);
            missing.removeAll(credential.scopes());
        }
        return missing;
    }

    private static String said(Answer answer) {
        return answer instanceof Answered answered && new Fields(answered.body()).has("error_description")
                ? new Fields(answered.body()).text("error_description") + " Start the connection again."
                : XSubscriptions.sentence(answer);
    }

    private static String unreachable(String reason) {
        return "X couldn't be reached (" + reason + ").";
    }
}

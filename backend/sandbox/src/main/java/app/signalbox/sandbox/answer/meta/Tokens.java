package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life of access tokens. */
final class Tokens {

    static final Duration LONG_LIFE = Duration.ofDays(60);

    private final Map<String, Token> byValue = new HashMap<>();
    private final Map<String, Death> deaths = new HashMap<>();
    private final MetaSettings settings;
    private final Ids ids;
    private long serial;

    Tokens(MetaSettings settings, Ids ids) {
        this.settings = settings;
        this.ids = ids;
        var app = settings.appId() + "|" + settings.appSecret();
        keep(app, Token.Kind.APP, settings.appId(), Set.of(), null);
        settings.accounts().forEach(this::preshare);
    }

    Token issue(Token.Kind kind, String principal, Set<String> scopes, @Nullable Instant expiresAt) {
        return keep(ids.token(kind == Token.Kind.INSTAGRAM ? "IGAA" : "EAAO"), kind, principal, scopes, expiresAt);
    }

    /** A token of an account itself: a page's never ends, Instagram's after 60 days. */
    Token issue(SandboxAccount account, Set<String> scopes) {
        return account.network() == Network.INSTAGRAM
                ? issue(
                        Token.Kind.INSTAGRAM,
                        account.externalAccountId(),
                        scopes,
                        settings.clock().instant().plus(LONG_LIFE))
                : issue(Token.Kind.PAGE, account.externalAccountId(), scopes, null);
    }

    Optional<Token> find(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    /** All tokens given out so far die for this account. */
    void kill(String accountId, Cause cause) {
        deaths.put(accountId, new Death(serial, cause));
    }

    /** The token of a call, alive. */
    Token require(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw GraphRefusal.noToken();
        }
        var token = find(value)
                .orElseThrow(() -> GraphRefusal.token("Invalid OAuth access token - Cannot parse access token"));
        requireLife(token);
        return token;
    }

    void requireLife(Token token) {
        if (token.isExpired(settings.clock().instant())) {
            throw Cause.EXPIRED.refusal();
        }
        requireLife(token, token.principal());
    }

    void requireLife(Token token, String accountId) {
        var death = deaths.get(accountId);
        if (death != null && token.serial() <= death.lastSerial()) {
            throw death.cause().refusal();
        }
    }

    private void preshare(SandboxAccount account) {
        keep(
                MetaSettings.presharedToken(account.externalAccountId()),
                account.network() == Network.INSTAGRAM ? Token.Kind.INSTAGRAM : Token.Kind.PAGE,
                account.externalAccountId(),
                Permission.everyScope(),
                null);
    }

    private Token keep(
            String value, Token.Kind kind, String principal, Set<String> scopes, @Nullable Instant expiresAt) {
        var token = new Token(
                value,
                kind,
                principal,
                Set.copyOf(scopes),
                ++serial,
                settings.clock().instant(),
                expiresAt);
        byValue.put(value, token);
        return token;
    }

    /** Why a token died before its time. */
    enum Cause {
        EXPIRED(463, "Error validating access token: Session has expired."),
        PASSWORD_CHANGED(
                460, "Error validating access token: The session is invalid because the user changed the password."),
        REVOKED(458, "Error validating access token: The user has not authorized application.");

        private final int subcode;
        private final String message;

        Cause(int subcode, String message) {
            this.subcode = subcode;
            this.message = message;
        }

        GraphRefusal refusal() {
            return GraphRefusal.token(subcode, message);
        }
    }

    private record Death(long lastSerial, Cause cause) {}
}

package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.talk.SandboxAccount;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The tokens of accounts. A refresh token is good once: who comes with a used one loses the whole family. */
final class XTokens {

    static final Duration ACCESS_LIFE = Duration.ofHours(2);
    private static final Duration REFRESH_LIFE = Duration.ofDays(182);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ReentrantLock lock = new ReentrantLock();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held> byAccess = new HashMap<>();
    private final Map<String, Held> byRefresh = new HashMap<>();
    private final Set<String> revokedUsers = new HashSet<>();
    private final List<SandboxAccount> accounts;
    private final Clock clock;

    XTokens(List<SandboxAccount> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    XGrant issue(String userId, Set<String> scopes) {
        return guarded(() -> {
            revokedUsers.remove(userId);
            return issue(userId, scopes, new Family());
        });
    }

    /** New tokens for a refresh token; absent if it is not good, and then its family has ended. */
    Optional<XGrant> rotate(String refreshToken) {
        return guarded(() -> {
            var held = byRefresh.get(refreshToken);
            if (held == null) {
                return Optional.empty();
            }
            var overdue = held.grant.expiresAt().plus(REFRESH_LIFE).isBefore(clock.instant());
            if (held.used || overdue) {
                held.family.ended = true;
            }
            if (held.family.ended) {
                return Optional.empty();
            }
            held.used = true;
            return Optional.of(issue(held.grant.userId(), held.grant.scopes(), held.family));
        });
    }

    Optional<XCaller> find(String accessToken) {
        return guarded(() -> {
            var lasting = accounts.stream()
                    .map(SandboxAccount::externalAccountId)
                    .filter(id -> XSettings.tokenOf(id).equals(accessToken) && !revokedUsers.contains(id))
                    .map(id -> new XCaller(XCaller.Kind.OAUTH2, id, XScopes.ALL))
                    .findFirst();
            return lasting.or(() -> Optional.ofNullable(byAccess.get(accessToken))
                    .filter(held -> !held.family.ended && !held.isOver)
                    .map(held -> held.grant)
                    .filter(grant -> clock.instant().isBefore(grant.expiresAt()))
                    .map(grant -> new XCaller(XCaller.Kind.OAUTH2, grant.userId(), grant.scopes())));
        });
    }

    Optional<String> userOfOauth1(String token) {
        return guarded(() -> accounts.stream()
                .map(SandboxAccount::externalAccountId)
                .filter(id -> XSettings.oauth1TokenOf(id).equals(token) && !revokedUsers.contains(id))
                .findFirst());
    }

    /** Ends an access token before its time; its refresh token stays good. */
    void expire(String accessToken) {
        guarded(() -> {
            var held = byAccess.get(accessToken);
            if (held != null) {
                held.isOver = true;
            }
            return held;
        });
    }

    /** Ends a token of either kind, with its family. */
    void revoke(String token) {
        guarded(() -> {
            Optional.ofNullable(byAccess.get(token))
                    .or(() -> Optional.ofNullable(byRefresh.get(token)))
                    .ifPresent(held -> held.family.ended = true);
            return token;
        });
    }

    /** Ends everything that an account has given, the lasting tokens too, until it gives something anew. */
    void revokeUser(String userId) {
        guarded(() -> {
            byAccess.values().stream()
                    .filter(held -> held.grant.userId().equals(userId))
                    .forEach(held -> held.family.ended = true);
            return revokedUsers.add(userId);
        });
    }

    void restoreUser(String userId) {
        guarded(() -> revokedUsers.remove(userId));
    }

    /** Whether the account lets the app act for it in any way. */
    boolean hasGranted(String userId) {
        return guarded(() -> !revokedUsers.contains(userId));
    }

    private XGrant issue(String userId, Set<String> scopes, Family family) {
        var refreshToken = scopes.contains("offline.access") ? secret() : "";
        var grant = new XGrant(secret(), refreshToken, userId, scopes, clock.instant().plus(ACCESS_LIFE));
        var held = new Held(grant, family);
        byAccess.put(grant.accessToken(), held);
        if (!refreshToken.isEmpty()) {
            byRefresh.put(refreshToken, held);
        }
        return grant;
    }

    private String secret() {
        var octets = new byte[48];
        random.nextBytes(octets);
        return BASE64.encodeToString(octets);
    }

    private <T> T guarded(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static final class Held {

        private final XGrant grant;
        private final Family family;
        private boolean used;
        private boolean isOver;

        Held(XGrant grant, Family family) {
            this.grant = grant;
            this.family = family;
        }
    }

    private static final class Family {

        private boolean ended;
    }
}

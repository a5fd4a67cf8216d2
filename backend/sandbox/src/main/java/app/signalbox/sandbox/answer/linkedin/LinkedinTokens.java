package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.talk.SandboxAccount;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The tokens of members. A grant of other scopes ends all tokens that the member gave before. */
final class LinkedinTokens {

    static final Duration ACCESS_LIFE = Duration.ofDays(60);
    static final Duration REFRESH_LIFE = Duration.ofDays(365);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int OCTETS = 250;

    private final ReentrantLock lock = new ReentrantLock();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, LinkedinGrant> byAccess = new HashMap<>();
    private final Map<String, LinkedinGrant> byRefresh = new HashMap<>();
    private final Set<String> revoked = new HashSet<>();
    private final List<SandboxAccount> accounts;
    private final Clock clock;

    LinkedinTokens(List<SandboxAccount> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    LinkedinGrant issue(String organizationId, Set<String> scopes) {
        return guarded(() -> {
            var now = clock.instant();
            byAccess.values().stream()
                    .filter(grant -> grant.organizationId().equals(organizationId))
                    .filter(grant -> !grant.scopes().equals(scopes))
                    .forEach(this::end);
            return keep(new LinkedinGrant(
                    "AQ" + secret(),
                    "AQ" + secret(),
                    organizationId,
                    scopes,
                    now,
                    now.plus(ACCESS_LIFE),
                    now.plus(REFRESH_LIFE)));
        });
    }

    /** A new access token; the refresh token stays the same and gets no older age. */
    Optional<LinkedinGrant> refresh(String refreshToken) {
        return guarded(() -> {
            var now = clock.instant();
            return Optional.ofNullable(byRefresh.get(refreshToken))
                    .filter(grant -> !revoked.contains(refreshToken) && now.isBefore(grant.refreshExpiresAt()))
                    .map(grant -> keep(new LinkedinGrant(
                            "AQ" + secret(),
                            refreshToken,
                            grant.organizationId(),
                            grant.scopes(),
                            now,
                            now.plus(ACCESS_LIFE),
                            grant.refreshExpiresAt())));
        });
    }

    /** The grant that an access token stands for, whatever became of it. */
    Optional<LinkedinGrant> find(String accessToken) {
        return guarded(() -> Optional.ofNullable(byAccess.get(accessToken)).or(() -> lasting(accessToken)));
    }

    boolean isRevoked(String token) {
        return guarded(() -> revoked.contains(token));
    }

    /** Ends an access token now, as time would. */
    void expire(String accessToken) {
        guarded(() -> byAccess.computeIfPresent(accessToken, (token, grant) -> grant.endedAt(clock.instant())));
    }

    /** The member takes everything back, the lasting token too. */
    void revokeAll(String organizationId) {
        guarded(() -> {
            byAccess.values().stream()
                    .filter(grant -> grant.organizationId().equals(organizationId))
                    .forEach(this::end);
            return revoked.add(LinkedinSettings.tokenOf(organizationId));
        });
    }

    void restore(String organizationId) {
        guarded(() -> revoked.remove(LinkedinSettings.tokenOf(organizationId)));
    }

    private void end(LinkedinGrant grant) {
        revoked.add(grant.accessToken());
        revoked.add(grant.refreshToken());
    }

    private Optional<LinkedinGrant> lasting(String accessToken) {
        Instant now = clock.instant();
        return accounts.stream()
                .map(SandboxAccount::externalAccountId)
                .filter(id -> LinkedinSettings.tokenOf(id).equals(accessToken))
                .map(id -> new LinkedinGrant(
                        accessToken,
                        "",
                        id,
                        LinkedinEndpoint.Scopes.ALL,
                        now,
                        now.plus(ACCESS_LIFE),
                        now.plus(REFRESH_LIFE)))
                .findFirst();
    }

    private LinkedinGrant keep(LinkedinGrant grant) {
        byAccess.put(grant.accessToken(), grant);
        byRefresh.putIfAbsent(grant.refreshToken(), grant);
        return grant;
    }

    private String secret() {
        var octets = new byte[OCTETS];
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
}

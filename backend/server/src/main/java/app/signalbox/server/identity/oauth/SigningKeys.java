package app.signalbox.server.identity.oauth;

import app.signalbox.server.identity.IdentitySettings;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The keys that sign and verify tokens, the signing one first. Held in memory, looked at again every minute, and at
 * once when a token names a key that another process made; replaced when it is due.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration LOOK_FOR_UNKNOWN = Duration.ofSeconds(5);

    /** Clocks of verifiers may be behind. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final SigningKeyStore store;
    private final IdentitySettings settings;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Held held;

    SigningKeys(SigningKeyStore store, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> found = selector.select(readWithin(LOOK_AGAIN));
        return found.isEmpty() ? selector.select(readWithin(LOOK_FOR_UNKNOWN)) : found;
    }

    /** The key that signs now. */
    RSAKey signing() {
        return readWithin(LOOK_AGAIN).getKeys().getFirst().toRSAKey();
    }

    private JWKSet readWithin(Duration age) {
        Held known = held;
        if (known != null && known.isYoungerThan(age, clock.instant())) {
            return known.keys();
        }
        reading.lock();
        try {
            known = held;
            return known != null && known.isYoungerThan(age, clock.instant()) ? known.keys() : read(known);
        } finally {
            reading.unlock();
        }
    }

    private JWKSet read(@Nullable Held known) {
        try {
            Held fresh = new Held(new JWKSet(current()), clock.instant());
            held = fresh;
            return fresh.keys();
        } catch (DataAccessException | TransactionException unreachable) {
            if (known == null) {
                throw unreachable;
            }
            return known.keys();
        }
    }

    private List<JWK> current() {
        Instant now = clock.instant();
        Instant due = now.minus(settings.keyLife());
        Instant retiredAfter = now.minus(settings.longestTokenLife()).minus(LEEWAY);
        List<SigningKey> keys = store.read(retiredAfter);
        if (keys.isEmpty() || !keys.getFirst().createdAt().isAfter(due)) {
            store.renew(now, due);
            keys = store.read(retiredAfter);
        }
        return keys.stream().<JWK>map(SigningKey::key).toList();
    }

    private record Held(JWKSet keys, Instant readAt) {

        boolean isYoungerThan(Duration age, Instant now) {
            return readAt.plus(age).isAfter(now);
        }
    }
}

package app.signalbox.server.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import app.signalbox.server.identity.IdentitySettings;
import app.signalbox.server.kernel.Vault;
import app.signalbox.server.testing.MovableClock;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SigningKeysTests {

    private static final Duration KEY_LIFE = Duration.ofDays(90);
    private static final Vault VAULT = new Vault(new byte[32]);
    private static final IdentitySettings SETTINGS = new IdentitySettings(
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            KEY_LIFE,
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofDays(7),
            Duration.ofHours(1),
            4,
            "signalbox@example.com");

    /** Finding primes takes a second each time, and no test needs more than two keys. */
    private static final List<RSAKey> KEYS = List.of(SigningKeyStore.generate(), SigningKeyStore.generate());

    private final AtomicInteger made = new AtomicInteger();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private JdbcClient jdbc;
    private SigningKeys keys;

    @BeforeEach
    void makeTable() {
        DatabaseAddress address = TestServer.asSuperuser(TestServer.newDatabase());
        jdbc = JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()));
        jdbc.sql("create schema if not exists platform").update();
        jdbc.sql("drop table if exists platform.signing_key").update();
        jdbc.sql("""
                        create table platform.signing_key (
                            key_id text primary key, sealed_key bytea not null,
                            created_at timestamptz not null, retired_at timestamptz)
                        """).update();
        keys = newProcess();
    }

    @Test
    void makesAKeyWhenThereIsNone() {
        List<JWK> all = all(keys);

        assertThat(all).hasSize(1);
        assertThat(all.getFirst().isPrivate()).isTrue();
    }

    @Test
    void usesTheSameKeyInEveryProcess() {
        String here = signing(keys).getKeyID();

        assertThat(signing(newProcess()).getKeyID()).isEqualTo(here);
    }

    @Test
    void signsWithANewKeyWhenTheOldOneIsDueAndStillVerifiesByTheOld() {
        JWK old = signing(keys);

        clock.advance(KEY_LIFE);

        assertThat(signing(keys).getKeyID()).isNotEqualTo(old.getKeyID());
        assertThat(byId(keys, old.getKeyID())).containsExactly(old);
    }

    @Test
    void forgetsTheOldKeyWhenItsTokensHaveEnded() {
        JWK old = signing(keys);
        clock.advance(KEY_LIFE);
        JWK fresh = signing(keys);

        clock.advance(Duration.ofMinutes(66));

        assertThat(byId(keys, old.getKeyID())).isEmpty();
        assertThat(all(keys)).extracting(JWK::getKeyID).containsExactly(fresh.getKeyID());
    }

    @Test
    void findsAKeyThatAnotherProcessJustMade() {
        signing(keys);
        clock.advance(KEY_LIFE.minusSeconds(10));
        signing(keys);
        clock.advance(Duration.ofSeconds(10));
        JWK made = signing(newProcess());

        assertThat(byId(keys, made.getKeyID())).containsExactly(made);
    }

    @Test
    void keepsPrivateKeysSealed() {
        JWK key = signing(keys);

        byte[] stored = jdbc.sql("select sealed_key from platform.signing_key")
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("RSA", key.getKeyID());
        assertThat(new String(VAULT.openWithSalt(stored), StandardCharsets.UTF_8))
                .isEqualTo(key.toJSONString());
    }

    private SigningKeys newProcess() {
        return new SigningKeys(
                new SigningKeyStore(jdbc, VAULT, () -> KEYS.get(made.getAndIncrement())), SETTINGS, clock);
    }

    private static JWK signing(SigningKeys keys) {
        return all(keys).getFirst();
    }

    private static List<JWK> all(SigningKeys keys) {
        return keys.get(
                new JWKSelector(
                        new JWKMatcher.Builder().algorithm(JWSAlgorithm.RS256).build()),
                null);
    }

    private static List<JWK> byId(SigningKeys keys, String id) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }
}

package app.signalbox.server.identity.oauth;

import app.signalbox.server.kernel.SealedRows;
import app.signalbox.server.kernel.Vault;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code platform.signing_key}. */
@Repository
class SigningKeyStore implements SealedRows {

    private static final int BITS = 2048;

    /** Any number that no other advisory lock of this database uses. */
    private static final long LOCK = 5_216_202_611_221_205L;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Supplier<RSAKey> generator;

    @Autowired
    SigningKeyStore(JdbcClient jdbc, Vault vault) {
        this(jdbc, vault, SigningKeyStore::generate);
    }

    SigningKeyStore(JdbcClient jdbc, Vault vault, Supplier<RSAKey> generator) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.generator = generator;
    }

    /** Keys that are active or were retired after this instant, the newest first. */
    List<SigningKey> read(Instant retiredAfter) {
        return jdbc.sql("""
                        select sealed_key, created_at from platform.signing_key
                        where retired_at is null or retired_at > :after
                        order by retired_at nulls first, created_at desc
                        """)
                .param("after", retiredAfter.atOffset(ZoneOffset.UTC))
                .query(this::key)
                .list();
    }

    /** A key whose tokens may have ended long ago, for documents that outlive tokens. */
    Optional<RSAKey> find(String keyId) {
        return jdbc.sql("select sealed_key, created_at from platform.signing_key where key_id = :id")
                .param("id", keyId)
                .query(this::key)
                .optional()
                .map(SigningKey::key);
    }

    /** Puts a new key in place of the active one, unless another process just did. */
    @Transactional
    void renew(Instant now, Instant dueIfOlderThan) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .single();
        int fresh = jdbc.sql("""
                        select count(*) from platform.signing_key where retired_at is null and created_at > :due
                        """)
                .param("due", dueIfOlderThan.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (fresh == 0) {
            replace(now);
        }
    }

    @Override
    @Transactional
    public int reseal() {
        @SuppressWarnings("ArrayRecordComponent")
        record Row(String id, byte[] sealed) {}
        List<Row> old = jdbc.sql("select key_id, sealed_key from platform.signing_key")
                .query((row, number) -> new Row(row.getString("key_id"), row.getBytes("sealed_key")))
                .list();
        int resealed = 0;
        for (Row row : old) {
            Optional<byte[]> fresh = vault.resealed(row.sealed());
            if (fresh.isPresent()) {
                resealed += jdbc.sql("update platform.signing_key set sealed_key = :sealed where key_id = :id")
                        .param("sealed", fresh.get())
                        .param("id", row.id())
                        .update();
            }
        }
        return resealed;
    }

    private void replace(Instant now) {
        jdbc.sql("update platform.signing_key set retired_at = :now where retired_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        RSAKey key = generator.get();
        jdbc.sql("insert into platform.signing_key (key_id, sealed_key, created_at) values (:id, :key, :now)")
                .param("id", key.getKeyID())
                .param("key", vault.sealWithSalt(key.toJSONString().getBytes(StandardCharsets.UTF_8)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This Java runtime can't make RSA keys", impossible);
        }
    }

    private SigningKey key(ResultSet row, int number) throws SQLException {
        try {
            byte[] plain = vault.openWithSalt(row.getBytes("sealed_key"));
            Instant createdAt =
                    row.getObject("created_at", OffsetDateTime.class).toInstant();
            return new SigningKey(RSAKey.parse(new String(plain, StandardCharsets.UTF_8)), createdAt);
        } catch (ParseException broken) {
            throw new IllegalStateException("A signing key in the database is no key", broken);
        }
    }
}

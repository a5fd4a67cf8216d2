package app.signalbox.server.channels.connection;

import app.signalbox.server.kernel.SealedRows;
import app.signalbox.server.kernel.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of {@code platform.tenant_key}: each tenant's data keys, sealed under the master key. Called under the platform's
 * role. Whoever uses a key holds all of them until the transaction ends, so that none is exchanged meanwhile.
 */
@Repository
class TenantKeys implements SealedRows {

    /** First half of the advisory locks of tenants' keys; an arbitrary number used nowhere else. */
    private static final int LOCKS = 0x5349_4b59;

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    TenantKeys(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Carries a ring from the part of a transaction that may read it to the part that needs it. */
    static final class Held {

        private @Nullable KeyRing ring;

        void take(KeyRing held) {
            ring = held;
        }

        KeyRing get() {
            return Objects.requireNonNull(ring);
        }
    }

    /** The tenant's keys, with the first one made if there is none yet. */
    KeyRing hold(int tenantId) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:locks, :tenant)")
                .param("locks", LOCKS)
                .param("tenant", tenantId)
                .query((row, number) -> number)
                .single();
        SortedMap<Integer, Vault> found = read(tenantId);
        if (found.isEmpty()) {
            add(tenantId, 1);
            found = read(tenantId);
        }
        return new KeyRing(found);
    }

    /** Adds a key that seals from now on; nobody else uses any of the tenant's keys until the transaction ends. */
    KeyRing exchange(int tenantId) {
        jdbc.sql("select pg_advisory_xact_lock(:locks, :tenant)")
                .param("locks", LOCKS)
                .param("tenant", tenantId)
                .query((row, number) -> number)
                .single();
        SortedMap<Integer, Vault> found = read(tenantId);
        add(tenantId, found.isEmpty() ? 1 : found.lastKey() + 1);
        return new KeyRing(read(tenantId));
    }

    /** Deletes all keys before this version. */
    void dropBefore(int tenantId, int version) {
        jdbc.sql("delete from platform.tenant_key where tenant_id = :tenant and key_version < :version")
                .param("tenant", tenantId)
                .param("version", version)
                .update();
    }

    @Override
    @Transactional
    public int reseal() {
        @SuppressWarnings("ArrayRecordComponent")
        record Row(int tenantId, int version, byte[] sealed) {}
        var all = jdbc.sql("select tenant_id, key_version, sealed from platform.tenant_key for update")
                .query((row, number) ->
                        new Row(row.getInt("tenant_id"), row.getInt("key_version"), row.getBytes("sealed")))
                .list();
        return all.stream()
                .mapToInt(row -> vault.resealed(row.sealed())
                        .map(fresh -> replace(row.tenantId(), row.version(), fresh))
                        .orElse(0))
                .sum();
    }

    private int replace(int tenantId, int version, byte[] fresh) {
        return jdbc.sql("""
                        update platform.tenant_key set sealed = :sealed
                        where tenant_id = :tenant and key_version = :version
                        """)
                .param("sealed", fresh)
                .param("tenant", tenantId)
                .param("version", version)
                .update();
    }

    private SortedMap<Integer, Vault> read(int tenantId) {
        SortedMap<Integer, Vault> found = new TreeMap<>();
        jdbc.sql("select key_version, sealed from platform.tenant_key where tenant_id = :tenant")
                .param("tenant", tenantId)
                .query(row -> {
                    found.put(row.getInt("key_version"), new Vault(vault.openWithSalt(row.getBytes("sealed"))));
                });
        return found;
    }

    private void add(int tenantId, int version) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        jdbc.sql("""
                        insert into platform.tenant_key (tenant_id, key_version, sealed, created_at)
                        values (:tenant, :version, :sealed, :now) on conflict do nothing
                        """)
                .param("tenant", tenantId)
                .param("version", version)
                .param("sealed", vault.sealWithSalt(key))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

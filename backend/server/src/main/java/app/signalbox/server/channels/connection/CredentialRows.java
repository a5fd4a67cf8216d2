package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.UnknownAccountException;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.Credential;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the bound tenant's {@code credential}. */
@Repository
class CredentialRows {

    /** A row that is touched by every reply would be written more often than read. */
    private static final Duration WORKED_ONCE_PER = Duration.ofMinutes(1);

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    CredentialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is sealed: with the account's id, so that a row moved to another account doesn't open it. */
    private record Secrets(
            UUID account,
            String token,
            @Nullable String tokenSecret,
            @Nullable String refreshToken) {}

    Optional<OpenCredential> find(UUID account, KeyRing ring) {
        return jdbc.sql("""
                        select a.channel, a.external_account_id, c.*
                        from credential c join channel_account a using (channel_account_id)
                        where channel_account_id = :id and a.disconnected_at is null
                        """)
                .param("id", account)
                .query((row, number) -> open(row, ring))
                .optional();
    }

    /** Returns whether the one before was good. */
    boolean keep(UUID account, Credential credential, KeyRing ring, Instant now) {
        boolean wasGood = jdbc.sql("""
                        select c.state = 'active' from channel_account a left join credential c using (channel_account_id)
                        where channel_account_id = :id and a.disconnected_at is null for no key update of a
                        """)
                .param("id", account)
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElseThrow(() -> new UnknownAccountException(account));
        jdbc.sql("""
                        insert into credential (channel_account_id, sealed, key_version, scopes, refreshable, issued_at,
                            expires_at, data_access_expires_at, refresh_expires_at, state, last_ok_at)
                        values (:id, :sealed, :version, :scopes, :refreshable, :issued, cast(:expires as timestamptz),
                            cast(:data as timestamptz), cast(:refresh as timestamptz), 'active', :now)
                        on conflict (channel_account_id) do update set sealed = excluded.sealed,
                            key_version = excluded.key_version, scopes = excluded.scopes,
                            refreshable = excluded.refreshable, issued_at = excluded.issued_at,
                            expires_at = excluded.expires_at,
                            data_access_expires_at = excluded.data_access_expires_at,
                            refresh_expires_at = excluded.refresh_expires_at, state = 'active', lost_reason = null,
                            lost_at = null, last_ok_at = excluded.last_ok_at, renewing_until = null,
                            renewal_unanswered_at = null
                        """)
                .param("id", account)
                .param("sealed", ring.seal(plain(account, credential)))
                .param("version", ring.current())
                .param("scopes", credential.scopes().toArray(String[]::new))
                .param("refreshable", credential.refreshToken() != null)
                .param("issued", utc(credential.issuedAt()))
                .param("expires", utc(credential.expiresAt()))
                .param("data", utc(credential.dataAccessExpiresAt()))
                .param("refresh", utc(credential.refreshExpiresAt()))
                .param("now", utc(now))
                .update();
        return wasGood;
    }

    /**
     * Takes the right to renew a good key until then. Empty if somebody else has it, or the key is dead or gone.
     */
    Optional<Taken> take(UUID account, KeyRing ring, Instant now, Instant until) {
        Optional<Boolean> leftBehind = jdbc.sql("""
                        select renewing_until is not null from credential
                        where channel_account_id = :id and state = 'active'
                            and (renewing_until is null or renewing_until < :now)
                        for update
                        """)
                .param("id", account)
                .param("now", utc(now))
                .query(Boolean.class)
                .optional();
        if (leftBehind.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("update credential set renewing_until = :until where channel_account_id = :id")
                .param("until", utc(until))
                .param("id", account)
                .update();
        return find(account, ring).map(found -> new Taken(found, leftBehind.get(), until));
    }

    /**
     * A key with the right to renew it.
     *
     * @param leftBehind whether somebody had it before and never told how it ended
     */
    record Taken(OpenCredential credential, boolean leftBehind, Instant until) {

        UUID account() {
            return credential.access().channelAccountId();
        }
    }

    /** Whether the right to renew is still the one taken; not if the account got another key meanwhile. */
    boolean isHeld(Taken taken) {
        return jdbc.sql("""
                        select exists (select from credential
                            where channel_account_id = :id and renewing_until = :until for update)
                        """)
                .param("id", taken.account())
                .param("until", utc(taken.until()))
                .query(Boolean.class)
                .single();
    }

    void release(Taken taken) {
        jdbc.sql("""
                        update credential set renewing_until = null
                        where channel_account_id = :id and renewing_until = :until
                        """)
                .param("id", taken.account())
                .param("until", utc(taken.until()))
                .update();
    }

    void releaseUnanswered(Taken taken, Instant now) {
        jdbc.sql("""
                        update credential set renewing_until = null,
                            renewal_unanswered_at = coalesce(renewal_unanswered_at, :now)
                        where channel_account_id = :id and renewing_until = :until
                        """)
                .param("now", utc(now))
                .param("id", taken.account())
                .param("until", utc(taken.until()))
                .update();
    }

    /** Returns whether it was good until now; a key issued at another time is left alone. */
    boolean markLost(UUID account, @Nullable Instant issuedAt, String reason, Instant now) {
        return jdbc.sql("""
                        update credential set state = 'access_lost', lost_reason = :reason, lost_at = :now
                        where channel_account_id = :id and state = 'active'
                            and (cast(:issued as timestamptz) is null or issued_at = cast(:issued as timestamptz))
                        """)
                        .param("reason", reason)
                        .param("now", utc(now))
                        .param("id", account)
                        .param("issued", utc(issuedAt))
                        .update()
                == 1;
    }

    /** Whether the network takes the key, which stays as it is until the transaction ends. */
    boolean isUsable(UUID account) {
        return jdbc.sql("select state from credential where channel_account_id = :id for share")
                .param("id", account)
                .query(String.class)
                .optional()
                .filter("active"::equals)
                .isPresent();
    }

    void markWorked(UUID account, Instant now) {
        jdbc.sql("""
                        update credential set last_ok_at = :now
                        where channel_account_id = :id and (last_ok_at is null or last_ok_at < :before)
                        """)
                .param("now", utc(now))
                .param("id", account)
                .param("before", utc(now.minus(WORKED_ONCE_PER)))
                .update();
    }

    /** Seals every row that isn't sealed under the ring's current key again. Returns how many. */
    int reseal(KeyRing ring) {
        @SuppressWarnings("ArrayRecordComponent")
        record Row(UUID channelAccountId, byte[] sealed, int keyVersion) {}
        var old = jdbc.sql(
                        "select channel_account_id, sealed, key_version from credential where key_version <> :version")
                .param("version", ring.current())
                .query((row, number) -> new Row(
                        row.getObject("channel_account_id", UUID.class),
                        row.getBytes("sealed"),
                        row.getInt("key_version")))
                .list();
        old.forEach(row -> jdbc.sql("""
                        update credential set sealed = :sealed, key_version = :version where channel_account_id = :id
                        """)
                .param("sealed", ring.seal(ring.open(row.sealed(), row.keyVersion())))
                .param("version", ring.current())
                .param("id", row.channelAccountId())
                .update());
        return old.size();
    }

    private static byte[] plain(UUID account, Credential credential) {
        return JSON.writeValueAsBytes(
                new Secrets(account, credential.token(), credential.tokenSecret(), credential.refreshToken()));
    }

    private static OpenCredential open(ResultSet row, KeyRing ring) throws SQLException {
        UUID account = row.getObject("channel_account_id", UUID.class);
        Secrets secrets = JSON.readValue(ring.open(row.getBytes("sealed"), row.getInt("key_version")), Secrets.class);
        if (!secrets.account().equals(account)) {
            throw new IllegalStateException("The credential of account " + account + " is one of another account");
        }
        var credential = new Credential(
                secrets.token(),
                secrets.tokenSecret(),
                secrets.refreshToken(),
                Set.copyOf(Arrays.asList((String[]) row.getArray("scopes").getArray())),
                time(row, "issued_at").orElseThrow(),
                time(row, "expires_at").orElse(null),
                time(row, "data_access_expires_at").orElse(null),
                time(row, "refresh_expires_at").orElse(null));
        return new OpenCredential(
                new AccountAccess(
                        account,
                        Channel.of(row.getString("channel")),
                        row.getString("external_account_id"),
                        credential),
                row.getString("lost_reason"),
                time(row, "renewal_unanswered_at").orElse(null));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.kernel.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code platform.connect_attempt}. Called outside of any transaction, with or without a tenant bound. */
@Repository
class ConnectAttempts {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    ConnectAttempts(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    void add(Attempt attempt, String state) {
        sweep();
        jdbc.sql("""
                        insert into platform.connect_attempt
                            (attempt_id, tenant_id, operator_id, channel, state_hash, sealed_verifier, created_at, expires_at)
                        values (:id, :tenant, cast(:operator as uuid), :channel, :hash, :verifier, :now, :expires)
                        """)
                .param("id", attempt.id())
                .param("tenant", attempt.tenantId())
                .param("operator", attempt.operatorId())
                .param("channel", attempt.channel().value())
                .param("hash", hash(state))
                .param("verifier", vault.sealWithSalt(attempt.codeVerifier().getBytes(StandardCharsets.UTF_8)))
                .param("now", now())
                .param("expires", attempt.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Attempt> find(UUID id) {
        return jdbc.sql("select * from platform.connect_attempt where attempt_id = :id")
                .param("id", id)
                .query(this::attempt)
                .optional();
    }

    Optional<Attempt> ofState(Channel channel, String state) {
        return jdbc.sql("select * from platform.connect_attempt where state_hash = :hash and channel = :channel")
                .param("hash", hash(state))
                .param("channel", channel.value())
                .query(this::attempt)
                .optional();
    }

    /** Uses its state up; one of two that come back at once gets true. */
    boolean markReturned(UUID id) {
        return jdbc.sql("""
                        update platform.connect_attempt set returned_at = :now
                        where attempt_id = :id and returned_at is null
                        """).param("now", now()).param("id", id).update() == 1;
    }

    void refuse(UUID id, String sentence) {
        jdbc.sql("update platform.connect_attempt set granted = false, sentence = :sentence where attempt_id = :id")
                .param("sentence", sentence)
                .param("id", id)
                .update();
    }

    void grant(UUID id, List<GrantedAccount> accounts, Instant until) {
        jdbc.sql("""
                        update platform.connect_attempt
                        set granted = true, sealed_accounts = :accounts, expires_at = :until where attempt_id = :id
                        """)
                .param("accounts", vault.sealWithSalt(JSON.writeValueAsBytes(accounts)))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void accept(UUID id) {
        jdbc.sql("""
                        update platform.connect_attempt set accepted_at = :now, sealed_accounts = null
                        where attempt_id = :id
                        """).param("now", now()).param("id", id).update();
    }

    /** Forgets what was granted and not taken in time, and after a day the attempts themselves. */
    private void sweep() {
        jdbc.sql("""
                        update platform.connect_attempt set sealed_accounts = null
                        where expires_at < :now and sealed_accounts is not null
                        """).param("now", now()).update();
        jdbc.sql("delete from platform.connect_attempt where expires_at < :before")
                .param("before", now().minusDays(1))
                .update();
    }

    private Attempt attempt(ResultSet row, int number) throws SQLException {
        byte[] accounts = row.getBytes("sealed_accounts");
        return new Attempt(
                row.getObject("attempt_id", UUID.class),
                row.getInt("tenant_id"),
                row.getObject("operator_id", UUID.class),
                Channel.of(row.getString("channel")),
                new String(vault.openWithSalt(row.getBytes("sealed_verifier")), StandardCharsets.UTF_8),
                Objects.requireNonNull(time(row, "expires_at")),
                time(row, "returned_at"),
                row.getObject("granted", Boolean.class),
                row.getString("sentence"),
                accounts == null
                        ? List.of()
                        : List.of(JSON.readValue(vault.openWithSalt(accounts), GrantedAccount[].class)),
                time(row, "accepted_at"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static byte[] hash(String state) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package app.signalbox.server.channels.connection;

import app.signalbox.server.channels.outlet.AccountAccess;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What networks say about connections, in rows of the bound tenant's {@code channel_account} and {@code credential}. */
@Repository
class HealthRows {

    private final JdbcClient jdbc;

    HealthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether the key was taken for dead and is good after all; a key issued at another time is left alone. */
    boolean note(AccountAccess access, Health.Known health, Instant now) {
        jdbc.sql("""
                        update channel_account set subscribed = :subscribed, missing_scopes = :missing, probed_at = :now,
                            probe_sentence = cast(:sentence as text)
                        where channel_account_id = :id
                        """)
                .param("subscribed", health.subscribed())
                .param("missing", health.missingScopes().stream().sorted().toArray(String[]::new))
                .param("now", utc(now))
                .param("sentence", health.detail())
                .param("id", access.channelAccountId())
                .update();
        jdbc.sql("""
                        update credential set last_ok_at = :now, scopes = :scopes,
                            expires_at = coalesce(cast(:expires as timestamptz), expires_at),
                            data_access_expires_at = coalesce(cast(:data as timestamptz), data_access_expires_at)
                        where channel_account_id = :id and issued_at = :issued
                        """)
                .param("now", utc(now))
                .param("scopes", health.scopes().toArray(String[]::new))
                .param("expires", utc(health.expiresAt()))
                .param("data", utc(health.dataAccessExpiresAt()))
                .param("id", access.channelAccountId())
                .param("issued", utc(access.credential().issuedAt()))
                .update();
        return revive(access);
    }

    private boolean revive(AccountAccess access) {
        return jdbc.sql("""
                        update credential set state = 'active', lost_reason = null, lost_at = null
                        where channel_account_id = :id and issued_at = :issued and state = 'access_lost'
                        """)
                        .param("id", access.channelAccountId())
                        .param("issued", utc(access.credential().issuedAt()))
                        .update()
                == 1;
    }

    void noteProbed(UUID account, Instant now) {
        jdbc.sql("update channel_account set probed_at = :now where channel_account_id = :id")
                .param("now", utc(now))
                .param("id", account)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

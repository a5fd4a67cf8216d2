package app.signalbox.server.channels.connection;

import app.signalbox.server.channels.outlet.Credential;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When which account's key is to be renewed or its network asked. Called under the platform's role. */
@Repository
class ConnectionDues {

    /** Long enough that a renewal which fails for days is still no reason to warn anybody. */
    private static final Duration EARLIEST = Duration.ofDays(20);

    private static final Duration LATEST = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    ConnectionDues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account and whose it is. */
    record Due(int tenantId, UUID channelAccountId) {}

    /** Accounts whose keys are to be renewed by now, the most urgent first. */
    List<Due> toRenew(int limit) {
        return jdbc.sql("""
                        select tenant_id, channel_account_id from platform.channel_route
                        where renew_at <= :now order by renew_at limit :limit
                        """)
                .param("now", utc(clock.instant()))
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    /** Accounts about which their networks are to be asked by now. */
    List<Due> toProbe(int limit) {
        return jdbc.sql("""
                        select tenant_id, channel_account_id from platform.channel_route
                        where probe_at <= :now order by probe_at limit :limit
                        """)
                .param("now", utc(clock.instant()))
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    void afterKeeping(UUID channelAccountId, Credential credential) {
        set(channelAccountId, renewAt(credential), clock.instant());
    }

    void renewAgainAt(UUID channelAccountId, @Nullable Instant at) {
        jdbc.sql("""
                        update platform.channel_route set renew_at = cast(:at as timestamptz)
                        where channel_account_id = :id
                        """)
                .param("at", at == null ? null : utc(at))
                .param("id", channelAccountId)
                .update();
    }

    void probeAgainAt(UUID channelAccountId, Instant at) {
        jdbc.sql("update platform.channel_route set probe_at = :at where channel_account_id = :id")
                .param("at", utc(at))
                .param("id", channelAccountId)
                .update();
    }

    private void set(UUID channelAccountId, @Nullable Instant renewAt, Instant probeAt) {
        renewAgainAt(channelAccountId, renewAt);
        probeAgainAt(channelAccountId, probeAt);
    }

    /** A third of its life before it ends, within bounds; absent if it doesn't end. */
    static @Nullable Instant renewAt(Credential credential) {
        Instant end = credential.expiresAt();
        if (end == null) {
            return null;
        }
        Duration third = Duration.between(credential.issuedAt(), end).dividedBy(3);
        Duration before = third.compareTo(EARLIEST) > 0 ? EARLIEST : third;
        return end.minus(before.compareTo(LATEST) < 0 ? LATEST : before);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package app.signalbox.server.channels.connection;

import app.signalbox.server.channels.outlet.Credential;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Longer than a network's client waits for an answer. */
    private static final Duration RENEWING = Duration.ofMinutes(10);

    private static final Duration PROBE_EVERY = Duration.ofMinutes(15);
    private static final Duration PROBE_DEAD_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ConnectionDues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account and whose it is. */
    record Due(int tenantId, UUID channelAccountId) {}

    /** Accounts whose keys are to be renewed by now, the most urgent first; nobody else gets them for a while. */
    List<Due> takeToRenew(int limit) {
        return jdbc.sql("""
                        update platform.channel_route r set renew_at = :again
                        from (select channel, external_account_id from platform.channel_route
                            where renew_at <= :now order by renew_at limit :limit for update skip locked) due
                        where r.channel = due.channel and r.external_account_id = due.external_account_id
                        returning r.tenant_id, r.channel_account_id
                        """)
                .param("again", utc(clock.instant().plus(RENEWING)))
                .param("now", utc(clock.instant()))
                .param("limit", limit)
                .query(ConnectionDues::due)
                .list();
    }

    /** Accounts about which their networks are to be asked by now; the next time is spread, so that they don't come at once. */
    List<Due> takeToProbe(int limit) {
        return jdbc.sql("""
                        update platform.channel_route r
                        set probe_at = cast(:now as timestamptz) + make_interval(secs => :seconds * (0.8 + 0.4 * random()))
                        from (select channel, external_account_id from platform.channel_route
                            where probe_at <= :now order by probe_at limit :limit for update skip locked) due
                        where r.channel = due.channel and r.external_account_id = due.external_account_id
                        returning r.tenant_id, r.channel_account_id
                        """)
                .param("now", utc(clock.instant()))
                .param("seconds", (double) PROBE_EVERY.toSeconds())
                .param("limit", limit)
                .query(ConnectionDues::due)
                .list();
    }

    /** A key that is taken for dead is asked about less often. */
    void probeLater(UUID channelAccountId) {
        probeAgainAt(channelAccountId, clock.instant().plus(PROBE_DEAD_EVERY));
    }

    void afterKeeping(UUID channelAccountId, Credential credential) {
        Instant end = credential.expiresAt();
        renewAgainAt(channelAccountId, end == null ? null : renewAt(credential.issuedAt(), end));
        probeAgainAt(channelAccountId, clock.instant());
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

    private void probeAgainAt(UUID channelAccountId, Instant at) {
        jdbc.sql("update platform.channel_route set probe_at = :at where channel_account_id = :id")
                .param("at", utc(at))
                .param("id", channelAccountId)
                .update();
    }

    /** A third of its life before it ends, within bounds. */
    static Instant renewAt(Instant issuedAt, Instant end) {
        Duration third = Duration.between(issuedAt, end).dividedBy(3);
        Duration before = third.compareTo(EARLIEST) > 0 ? EARLIEST : third;
        return end.minus(before.compareTo(LATEST) < 0 ? LATEST : before);
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(row.getInt("tenant_id"), row.getObject("channel_account_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

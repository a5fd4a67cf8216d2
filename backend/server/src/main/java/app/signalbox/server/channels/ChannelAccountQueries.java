package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the bound tenant's accounts with what is known of their connections. */
@Repository
class ChannelAccountQueries {

    private final JdbcClient jdbc;

    ChannelAccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<ChannelAccountView> connected(Instant now, Map<UUID, ChannelRoutes.Heard> heard) {
        return jdbc.sql("""
                        select a.*, c.state, c.lost_reason, c.refreshable, c.expires_at, c.data_access_expires_at,
                            c.refresh_expires_at, c.renewal_unanswered_at
                        from channel_account a left join credential c using (channel_account_id)
                        where a.disconnected_at is null order by a.channel, a.display_name
                        """).query((row, number) -> account(row, now, heard)).list();
    }

    private static ChannelAccountView account(ResultSet row, Instant now, Map<UUID, ChannelRoutes.Heard> heard)
            throws SQLException {
        UUID id = row.getObject("channel_account_id", UUID.class);
        ConnectionStanding standing = standing(row, heard.getOrDefault(id, ChannelRoutes.Heard.NOTHING));
        return new ChannelAccountView(
                id,
                Channel.of(row.getString("channel")),
                row.getString("external_account_id"),
                row.getString("display_name"),
                Objects.requireNonNull(time(row, "connected_at")),
                standing.lastEventAt(),
                standing.health(now));
    }

    private static ConnectionStanding standing(ResultSet row, ChannelRoutes.Heard heard) throws SQLException {
        return new ConnectionStanding(
                row.getString("state") != null,
                row.getString("lost_reason"),
                row.getBoolean("refreshable") && row.getObject("renewal_unanswered_at") == null,
                time(row, "expires_at"),
                time(row, "data_access_expires_at"),
                time(row, "refresh_expires_at"),
                row.getObject("subscribed", Boolean.class),
                texts(row, "missing_scopes"),
                time(row, "probed_at"),
                row.getString("probe_sentence"),
                heard.lastEventAt(),
                heard.handshakeAt(),
                heard.deafSentence());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
